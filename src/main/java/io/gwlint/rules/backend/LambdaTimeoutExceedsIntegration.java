package io.gwlint.rules.backend;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Function;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Limits;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.source.Span;
import io.gwlint.value.Value;
import java.math.BigDecimal;

/**
 * A function that may run longer than the gateway waits: the caller gets an error while it works
 * on.
 */
@AutoService(Rule.class)
public final class LambdaTimeoutExceedsIntegration implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    for (Call call : gateway.calls()) {
      call.awaitedFunction()
          .flatMap(gateway::function)
          .filter(function -> outlasts(function, call))
          .ifPresent(function -> report.add(fault(function, call)));
    }
  }

  private static boolean outlasts(Function function, Call call) {
    return runs(function)
        .flatMap(runs -> call.timeoutMillis().map(waits -> runs > waits))
        .is(true)
        .isYes();
  }

  private static Value<Long> runs(Function function) {
    return function
        .timeoutSeconds()
        .orDefault(Limits.LAMBDA_DEFAULT_TIMEOUT_SECONDS)
        .map(seconds -> seconds * 1000);
  }

  private static Fault fault(Function function, Call call) {
    String name = function.origin().logicalId();
    String waits =
        call.timeoutMillis().get().map(LambdaTimeoutExceedsIntegration::seconds).orElse("");
    String runs = runs(function).get().map(LambdaTimeoutExceedsIntegration::seconds).orElse("");
    Span place =
        function.timeoutSeconds().isAbsent()
            ? function.origin().span()
            : function.timeoutSeconds().span();
    return Fault.at(
            place,
            function.origin(),
            "`" + name + "` may run " + runs + ", the gateway waits " + waits)
        .mend(
            "set the function's timeout below "
                + waits
                + ", or answer at once and do the long work asynchronously")
        .related(call.timeoutMillis().span(), "waits " + waits + " for `" + name + "`")
        .in(call.api().kind())
        .on(call.route());
  }

  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + " s";
  }
}
