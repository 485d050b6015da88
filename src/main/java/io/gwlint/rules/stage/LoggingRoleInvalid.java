package io.gwlint.rules.stage;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.LoggingAccount;
import io.gwlint.gateway.Role;
import io.gwlint.iam.Policies;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Symptom;
import java.util.List;
import java.util.Optional;

/** GW603: an account resource whose role is absent or cannot write logs. */
@AutoService(Rule.class)
public final class LoggingRoleInvalid implements Rule {
  private static final String GATEWAY = "apigateway.amazonaws.com";
  private static final List<String> ACTIONS = List.of("logs:PutLogEvents", "logs:CreateLogStream");
  private static final Symptom UNSET =
      new Symptom(
          "deploy",
          "deploy refused",
          "",
          "CloudWatch Logs role ARN must be set in account settings to enable logging");

  @Override
  public void check(Gateway gateway, Report report) {
    for (LoggingAccount account : gateway.accounts()) {
      if (account.role().isAbsent() && !LoggedStage.of(gateway).isEmpty()) {
        report.add(unset(account));
      }
      account
          .role()
          .get()
          .flatMap(gateway::role)
          .flatMap(role -> fault(account, role))
          .ifPresent(report::add);
    }
  }

  private static Fault unset(LoggingAccount account) {
    return Fault.of(account.origin(), "the account gets no CloudWatch role, and a stage here logs")
        .mend("set `CloudWatchRoleArn` to a role that the gateway can assume")
        .seenAs(UNSET);
  }

  private static Optional<Fault> fault(LoggingAccount account, Role role) {
    String name = role.origin().logicalId();
    if (Policies.trusts(role, GATEWAY).isNo()) {
      return Optional.of(
          Fault.at(
                  role.trust().span(),
                  role.origin(),
                  "logging role `" + name + "` does not let `" + GATEWAY + "` assume it")
              .mend("allow `sts:AssumeRole` to the service `" + GATEWAY + "`")
              .related(account.role().span(), "makes it the account's logging role"));
    }
    return ACTIONS.stream()
        .filter(action -> Policies.allows(role, action).isNo())
        .findFirst()
        .map(action -> powerless(account, role, action));
  }

  private static Fault powerless(LoggingAccount account, Role role, String action) {
    String name = role.origin().logicalId();
    return Fault.of(role.origin(), "logging role `" + name + "` is not allowed `" + action + "`")
        .mend("attach `service-role/AmazonAPIGatewayPushToCloudWatchLogs`")
        .related(account.role().span(), "makes it the account's logging role");
  }
}
