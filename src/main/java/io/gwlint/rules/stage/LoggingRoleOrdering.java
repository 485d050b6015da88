package io.gwlint.rules.stage;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.LoggingAccount;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.value.Text;
import java.util.List;

/** GW604: a stage that logs and may be deployed before the account has its role. */
@AutoService(Rule.class)
public final class LoggingRoleOrdering implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    List<LoggingAccount> accounts = gateway.accounts();
    boolean elsewhere =
        gateway.surroundings().loggingRole()
            || accounts.stream().anyMatch(account -> account.role().isUnknown());
    if (accounts.isEmpty() || elsewhere) {
      return;
    }
    for (LoggedStage logged : LoggedStage.of(gateway)) {
      if (accounts.stream().noneMatch(account -> waits(gateway, logged, account))) {
        report.add(fault(gateway, logged, accounts.get(0)));
      }
    }
  }

  private static boolean waits(Gateway gateway, LoggedStage logged, LoggingAccount account) {
    return gateway.dependencies().waitsFor(logged.stage().resource(), account.origin().logicalId());
  }

  private static Fault fault(Gateway gateway, LoggedStage logged, LoggingAccount account) {
    String name = account.origin().logicalId();
    return logged
        .fault("the stage logs and does not wait for `" + name + "`, which sets the logging role")
        .mend(mend(gateway, logged, name))
        .related(account.origin().span(), "sets the logging role");
  }

  // A stage that SAM makes waits for its API, which takes a DependsOn over from the SAM resource.
  private static String mend(Gateway gateway, LoggedStage logged, String account) {
    String written = logged.stage().origin().logicalId();
    if (written.equals(logged.stage().resource())) {
      return "add `DependsOn: " + account + "` to `" + written + "`";
    }
    String api = logged.api().identity().reference().map(Text.Reference::resource).orElse("");
    if (!written.equals(api)) {
      return "declare the API as an `AWS::Serverless::Api` with `DependsOn: " + account + "`";
    }
    return gateway.dependencies().waitsFor(account, api)
        ? "add `DependsOn: " + account + "` to `" + api + "`, and let the account not wait for it"
        : "add `DependsOn: " + account + "` to `" + api + "`";
  }
}
