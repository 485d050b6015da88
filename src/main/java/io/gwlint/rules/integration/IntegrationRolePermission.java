package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.IntegrationResponse;
import io.gwlint.gateway.Role;
import io.gwlint.iam.Demand;
import io.gwlint.iam.Policies;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Symptom;
import java.util.Optional;
import java.util.Set;

/** GW314: an integration's role that may not do what the integration asks for. */
@AutoService(Rule.class)
public final class IntegrationRolePermission implements Rule {
  private static final String NO_INVOCATION = "Invalid permissions on Lambda function";
  private static final String DENIED = "AccessDeniedException";

  // They refuse with 403; the services of the JSON protocol with 400.
  private static final Set<String> FORBIDDING = Set.of("sqs", "sns", "s3", "ses");

  @Override
  public void check(Gateway gateway, Report report) {
    CallFaults.ofRoles(gateway, report, (call, role) -> fault(gateway, call, role));
  }

  private static Optional<Fault> fault(Gateway gateway, Call call, Role role) {
    return Demand.of(call, gateway)
        .filter(demand -> demand.isRefusedTo(role, gateway).isYes())
        .map(demand -> seen(call, demand, fault(call, role, demand)));
  }

  private static Fault fault(Call call, Role role, Demand demand) {
    String name = role.origin().logicalId();
    boolean elsewhere = !Policies.allows(role, demand.action()).isNo();
    String message =
        elsewhere
            ? "role `" + name + "` is allowed `" + demand.action() + "`, but not on what is called"
            : "role `" + name + "` is not allowed `" + demand.action() + "`";
    return Fault.of(role.origin(), message)
        .mend("allow `" + demand.action() + "` on what the integration calls")
        .related(call.integration().uri().span(), "the integration that needs it");
  }

  private static Fault seen(Call call, Demand demand, Fault fault) {
    if (call.api().kind() == ApiKind.HTTP) {
      return fault;
    }
    if (demand.action().equals(Demand.INVOKE)) {
      return fault.seenAs(Symptom.misconfigured(NO_INVOCATION));
    }
    String answer = FORBIDDING.contains(demand.service()) ? "403" : "400";
    return call.mapsResponses()
        ? fault.seenAs(Symptom.atFirstCall(status(call, answer), DENIED, ""))
        : fault;
  }

  // What the integration's responses make of the service's refusal.
  private static String status(Call call, String answer) {
    Optional<String> byDefault = Optional.empty();
    for (IntegrationResponse response : call.integration().responses().list()) {
      if (response.selects(answer).isYes()) {
        return response.status().get().orElse(answer);
      }
      if (response.isDefault()) {
        byDefault = response.status().get();
      }
    }
    return byDefault.orElse("500");
  }
}
