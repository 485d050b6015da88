package io.gwlint.rules.stage;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.LoggingAccount;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import java.util.List;

/** GW604: a stage that logs and may be deployed before the account has its role. */
@AutoService(Rule.class)
public final class LoggingRoleOrdering implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    List<LoggingAccount> accounts = gateway.accounts();
    if (accounts.isEmpty()) {
      return;
    }
    for (LoggedStage logged : LoggedStage.of(gateway)) {
      if (accounts.stream().noneMatch(account -> waits(gateway, logged, account))) {
        report.add(fault(logged, accounts.get(0)));
      }
    }
  }

  private static boolean waits(Gateway gateway, LoggedStage logged, LoggingAccount account) {
    return gateway.dependencies().waitsFor(logged.stage().resource(), account.origin().logicalId());
  }

  private static Fault fault(LoggedStage logged, LoggingAccount account) {
    String name = account.origin().logicalId();
    return logged
        .fault("the stage logs and does not wait for `" + name + "`, which sets the logging role")
        .mend("add `DependsOn: " + name + "` to `" + logged.stage().origin().logicalId() + "`")
        .related(account.origin().span(), "sets the logging role");
  }
}
