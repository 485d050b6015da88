package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Permission;
import io.gwlint.gateway.Refusal;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.value.Text;
import io.gwlint.value.Value;

/** A permission for another caller than the gateway, or for another action than invoking. */
@AutoService(Rule.class)
public final class LambdaPermissionPrincipal implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    RefusedCalls.byPermission(gateway, Refusal.Cause.PRINCIPAL)
        .forEach(refused -> report.add(fault(refused)));
  }

  private static Fault fault(RefusedCalls refused) {
    Permission permission = refused.permission();
    boolean byPrincipal = permission.grantsToGateways().isNo();
    Value<Text> wrong = byPrincipal ? permission.principal() : permission.action();
    String right = byPrincipal ? Permission.GATEWAY : Permission.INVOKE;
    String message =
        (byPrincipal ? "the principal is `" : "the action is `")
            + shown(wrong)
            + "`, not `"
            + right
            + "`";
    return refused
        .listedIn(Fault.at(wrong.span(), permission.origin(), message))
        .mend("write `" + right + "`")
        .related(refused.uri(), "the function is called here");
  }

  private static String shown(Value<Text> value) {
    return value.get().map(Text::toString).orElse("?");
  }
}
