package io.gwlint.rules.method;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Function;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Limits;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import java.util.Optional;

/** GW206: an authorizer function that may run longer than the gateway waits for it. */
@AutoService(Rule.class)
public final class AuthorizerTimeout implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    for (Guard guard : Guard.of(gateway)) {
      Optional<Function> function = guard.authorizer().function().flatMap(gateway::function);
      function.flatMap(found -> fault(guard, found)).ifPresent(report::add);
    }
  }

  private static Optional<Fault> fault(Guard guard, Function function) {
    long waits =
        guard.isOf(ApiKind.HTTP) ? Limits.HTTP_AUTHORIZER_MILLIS : Limits.REST_AUTHORIZER_MILLIS;
    return function
        .timeoutSeconds()
        .get()
        .filter(seconds -> seconds * 1000 > waits)
        .map(seconds -> fault(guard, function, seconds, waits / 1000));
  }

  private static Fault fault(Guard guard, Function function, long runs, long waits) {
    String name = function.origin().logicalId();
    String message =
        "authorizer function `"
            + name
            + "` may run "
            + runs
            + " s, the gateway waits "
            + waits
            + " s";
    return guard
        .fault(function.timeoutSeconds().span(), message)
        .related(guard.authorizer().origin().span(), "the authorizer that asks it")
        .mend("set the timeout below " + waits + " s");
  }
}
