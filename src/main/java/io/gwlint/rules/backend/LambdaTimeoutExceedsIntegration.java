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
import java.util.Optional;

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
          .flatMap(function -> fault(function, call))
          .ifPresent(fault -> report.add(fault.in(call.api().kind()).on(call.route())));
    }
  }

  private static Optional<Fault> fault(Function function, Call call) {
    Value<Long> timeout = function.timeoutSeconds();
    Optional<Long> runs =
        timeout
            .orDefault(Limits.LAMBDA_DEFAULT_TIMEOUT_SECONDS)
            .map(seconds -> seconds * 1000)
            .get();
    Optional<Long> waits = call.timeoutMillis().get();
    return runs.isPresent() && waits.isPresent() && runs.get() > waits.get()
        ? Optional.of(related(fault(function, seconds(runs.get()), seconds(waits.get())), call))
        : Optional.empty();
  }

  private static Fault fault(Function function, String runs, String waits) {
    Value<Long> timeout = function.timeoutSeconds();
    Span place = timeout.isAbsent() ? function.origin().span() : timeout.span();
    String name = "`" + function.origin().logicalId() + "`";
    return Fault.at(
            place, function.origin(), name + " may run " + runs + ", the gateway waits " + waits)
        .mend(
            "set the timeout below "
                + waits
                + ", or answer at once and do the long work asynchronously");
  }

  private static Fault related(Fault fault, Call call) {
    Value<Long> written = call.integration().timeoutMillis();
    return written.isAbsent()
        ? fault
        : fault.related(written.span(), "the gateway waits as long as that");
  }

  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + " s";
  }
}
