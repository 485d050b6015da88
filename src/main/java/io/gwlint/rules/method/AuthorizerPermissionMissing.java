package io.gwlint.rules.method;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Authorizer;
import io.gwlint.gateway.FunctionRef;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.LambdaAccess;
import io.gwlint.gateway.Permission;
import io.gwlint.gateway.Role;
import io.gwlint.iam.Demand;
import io.gwlint.iam.Policies;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.source.Span;
import java.util.Optional;

/** GW205: an authorizer function that the gateway may not invoke. */
@AutoService(Rule.class)
public final class AuthorizerPermissionMissing implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    LambdaAccess access = new LambdaAccess(gateway);
    for (Guard guard : Guard.of(gateway)) {
      if (!guard.routes().isEmpty()) {
        byPermission(guard, access).or(() -> byRole(guard, gateway)).ifPresent(report::add);
      }
    }
  }

  private static Optional<Fault> byPermission(Guard guard, LambdaAccess access) {
    return guard
        .authorizer()
        .function()
        .filter(function -> access.refuses(guard.api(), guard.authorizer()).isYes())
        .map(function -> withoutPermission(guard, function));
  }

  private static Fault withoutPermission(Guard guard, FunctionRef function) {
    String name = shown(function);
    return guard
        .fault(
            function.span(),
            "no permission lets authorizer `" + guard.name() + "` invoke `" + name + "`")
        .mend(
            "add an `AWS::Lambda::Permission` on `"
                + name
                + "` for `"
                + Permission.GATEWAY
                + "` with the API's `/authorizers/*`");
  }

  private static String shown(FunctionRef function) {
    return function.target() instanceof FunctionRef.Declared declared
        ? declared.logicalId()
        : function.spelled().toString();
  }

  private static Optional<Fault> byRole(Guard guard, Gateway gateway) {
    Authorizer authorizer = guard.authorizer();
    return authorizer
        .credentials()
        .get()
        .flatMap(gateway::role)
        .flatMap(
            role ->
                authorizer.function().flatMap(function -> byRole(guard, gateway, role, function)));
  }

  private static Optional<Fault> byRole(
      Guard guard, Gateway gateway, Role role, FunctionRef function) {
    String name = role.origin().logicalId();
    Span place = guard.authorizer().credentials().span();
    if (Policies.trusts(role, Permission.GATEWAY).isNo()) {
      String message = "role `" + name + "` does not let `" + Permission.GATEWAY + "` assume it";
      return Optional.of(
          guard
              .fault(place, message)
              .related(role.trust().span(), "who may assume it")
              .mend("allow `sts:AssumeRole` to the service `" + Permission.GATEWAY + "`"));
    }
    return Demand.of(function, gateway).isRefusedTo(role, gateway).isYes()
        ? Optional.of(
            guard
                .fault(
                    place, "role `" + name + "` is not allowed to invoke the authorizer function")
                .related(role.origin().span(), "the role")
                .mend("allow `" + Demand.INVOKE + "` on the function"))
        : Optional.empty();
  }
}
