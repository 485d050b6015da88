package io.gwlint.rules.backend;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A function that may run longer than the gateway waits: the caller gets an error while it works
 * on.
 */
@AutoService(Rule.class)
public final class LambdaTimeoutExceedsIntegration implements Rule {
  // One timeout may be that of several functions: `Globals` of a serverless template.
  private record Cause(Span place, long runs, long waits, ApiKind kind) {}

  private record Late(Function function, Call call) {}

  @Override
  public void check(Gateway gateway, Report report) {
    Map<Cause, List<Late>> causes = new LinkedHashMap<>();
    for (Call call : gateway.calls()) {
      call.awaitedFunction()
          .flatMap(gateway::function)
          .ifPresent(function -> add(causes, new Late(function, call)));
    }
    causes.forEach((cause, late) -> report.add(fault(cause, late)));
  }

  private static void add(Map<Cause, List<Late>> causes, Late late) {
    Value<Long> timeout = late.function().timeoutSeconds();
    Span place = timeout.isAbsent() ? late.function().origin().span() : timeout.span();
    timeout
        .orDefault(Limits.LAMBDA_DEFAULT_TIMEOUT_SECONDS)
        .flatMap(
            runs ->
                late.call()
                    .timeoutMillis()
                    .map(waits -> new Cause(place, runs * 1000, waits, late.call().api().kind())))
        .get()
        .filter(cause -> cause.runs() > cause.waits())
        .ifPresent(cause -> causes.computeIfAbsent(cause, key -> new ArrayList<>()).add(late));
  }

  private static Fault fault(Cause cause, List<Late> late) {
    String waits = seconds(cause.waits());
    String message =
        names(late) + " may run " + seconds(cause.runs()) + ", the gateway waits " + waits;
    Fault fault =
        Fault.at(cause.place(), late.get(0).function().origin(), message)
            .mend(
                "set the timeout below "
                    + waits
                    + ", or answer at once and do the long work asynchronously")
            .in(cause.kind())
            .on(late.stream().map(one -> one.call().route()).toList());
    for (Late one : late) {
      Value<Long> written = one.call().integration().timeoutMillis();
      fault =
          written.isAbsent()
              ? fault
              : fault.related(written.span(), "the gateway waits as long as that");
    }
    return fault;
  }

  private static String names(List<Late> late) {
    long others =
        late.stream().map(one -> one.function().origin().logicalId()).distinct().count() - 1;
    String first = "`" + late.get(0).function().origin().logicalId() + "`";
    return others == 0 ? first : first + " and " + others + (others == 1 ? " other" : " others");
  }

  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + " s";
  }
}
