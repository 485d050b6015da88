package io.gwlint.rules.backend;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Function;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Limits;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;

/** A function behind an API that is stopped after three seconds because nobody said otherwise. */
@AutoService(Rule.class)
public final class LambdaTimeoutDefault implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    for (Call call : gateway.calls()) {
      call.awaitedFunction()
          .flatMap(gateway::function)
          .filter(function -> function.timeoutSeconds().isAbsent())
          .ifPresent(function -> report.add(fault(function, call)));
    }
  }

  private static Fault fault(Function function, Call call) {
    String name = function.origin().logicalId();
    long seconds = Limits.LAMBDA_DEFAULT_TIMEOUT_SECONDS;
    return Fault.of(
            function.origin(),
            "`" + name + "` has no timeout and is stopped after the default " + seconds + " s")
        .mend("set `Timeout` to what the slowest request needs, below the gateway's own timeout")
        .in(call.api().kind())
        .on(call.route());
  }
}
