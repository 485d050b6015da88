package io.gwlint.rules.stage;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Gateway;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;

/** GW602: a stage that writes logs in a template that gives the account no role to do so. */
@AutoService(Rule.class)
public final class LoggingRoleMissing implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    boolean elsewhere = gateway.surroundings().loggingRole();
    if (elsewhere || !gateway.accounts().isEmpty() || !gateway.complete()) {
      return;
    }
    for (LoggedStage logged : LoggedStage.of(gateway)) {
      report.add(
          logged
              .fault("the stage logs with the account's CloudWatch role, which nothing here sets")
              .mend(
                  "add an `AWS::ApiGateway::Account` with `CloudWatchRoleArn`, unless another stack"
                      + " of the account and Region has one"));
    }
  }
}
