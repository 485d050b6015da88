package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Permission;
import io.gwlint.gateway.Role;
import io.gwlint.iam.Policies;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import java.util.Optional;

/** GW313: an integration's role that the gateway cannot assume. */
@AutoService(Rule.class)
public final class IntegrationRoleTrust implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    CallFaults.ofRoles(gateway, report, IntegrationRoleTrust::fault);
  }

  private static Optional<Fault> fault(Call call, Role role) {
    String name = role.origin().logicalId();
    return Policies.trusts(role, Permission.GATEWAY).isNo()
        ? Optional.of(
            Fault.at(
                    role.trust().span(),
                    role.origin(),
                    "role `" + name + "` does not let `" + Permission.GATEWAY + "` assume it")
                .mend("allow `sts:AssumeRole` to the service `" + Permission.GATEWAY + "`")
                .related(call.integration().credentials().span(), "the integration's role"))
        : Optional.empty();
  }
}
