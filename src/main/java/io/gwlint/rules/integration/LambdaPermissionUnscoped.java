package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Backend;
import io.gwlint.gateway.FunctionRef;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Permission;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A permission that lets any gateway, of whatever account, invoke the function. */
@AutoService(Rule.class)
public final class LambdaPermissionUnscoped implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    Set<FunctionRef.Target> called = called(gateway);
    gateway.permissions().stream()
        .filter(
            permission -> called.contains(permission.function().target()) && isUnscoped(permission))
        .forEach(permission -> report.add(fault(permission)));
  }

  private static Set<FunctionRef.Target> called(Gateway gateway) {
    Stream<FunctionRef> byRoutes =
        gateway.calls().stream()
            .map(call -> call.integration().backend())
            .flatMap(
                backend ->
                    backend instanceof Backend.Lambda lambda
                        ? Stream.of(lambda.function())
                        : Stream.empty());
    Stream<FunctionRef> byAuthorizers =
        gateway.apis().stream()
            .flatMap(api -> api.authorizers().list().stream())
            .flatMap(authorizer -> authorizer.function().stream());
    return Stream.concat(byRoutes, byAuthorizers)
        .map(FunctionRef::target)
        .collect(Collectors.toSet());
  }

  private static boolean isUnscoped(Permission permission) {
    return permission.grantsToGateways().isYes()
        && permission.grantsInvocation().isYes()
        && permission.sourceArn().isAbsent()
        && permission.sourceAccount().isAbsent()
        && permission.otherConditions().isEmpty();
  }

  private static Fault fault(Permission permission) {
    String function = RefusedCalls.shown(permission.function());
    return Fault.of(
            permission.origin(),
            "the gateways of every account may invoke `" + function + "`: there is no SourceArn")
        .mend("add the `SourceArn` of the API that calls it");
  }
}
