package io.gwlint.rules.stage;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Stage;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;

/** GW601: a stage of a REST or WebSocket API that writes no execution log. */
@AutoService(Rule.class)
public final class ExecutionLoggingOff implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    for (Api api : gateway.apis()) {
      if (api.kind() != ApiKind.HTTP) {
        api.stages().list().stream()
            .filter(stage -> stage.logsExecution().isNo())
            .forEach(stage -> report.add(fault(api, stage)));
      }
    }
  }

  // Without the stage's name, so that the stages of one SAM resource are one finding.
  private static Fault fault(Api api, Stage stage) {
    return Fault.of(
            stage.origin(),
            "the stage writes no execution log, so a 5xx leaves no trace of its cause")
        .mend(
            api.kind() == ApiKind.REST
                ? "set `LoggingLevel: ERROR` in a method setting for `/*` and `*`"
                : "set `LoggingLevel: ERROR` in `DefaultRouteSettings`")
        .in(api.kind());
  }
}
