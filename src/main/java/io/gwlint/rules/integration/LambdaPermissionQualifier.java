package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Permission;
import io.gwlint.gateway.Refusal;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;

/** A permission on the function where an alias is called, or the reverse. */
@AutoService(Rule.class)
public final class LambdaPermissionQualifier implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    RefusedCalls.byPermission(gateway, Refusal.Cause.QUALIFIER)
        .forEach(refused -> report.add(fault(refused)));
  }

  private static Fault fault(RefusedCalls refused) {
    Permission permission = refused.permission();
    String granted = RefusedCalls.shown(permission.function());
    String called = RefusedCalls.shown(refused.first().function());
    String message =
        "the permission is on `"
            + granted
            + "`, but "
            + refused.callers()
            + " calls `"
            + called
            + "`";
    return refused
        .listedIn(Fault.at(permission.function().span(), permission.origin(), message))
        .mend("name `" + called + "` in FunctionName, or call `" + granted + "`")
        .related(refused.uri(), "`" + called + "` is called here");
  }
}
