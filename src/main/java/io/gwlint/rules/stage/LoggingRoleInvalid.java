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
import io.gwlint.value.Text;
import io.gwlint.value.Text.Reference;
import java.util.List;
import java.util.Optional;

/** GW603: an account resource whose role is absent or cannot write logs. */
@AutoService(Rule.class)
public final class LoggingRoleInvalid implements Rule {
  private static final String GATEWAY = "apigateway.amazonaws.com";
  private static final List<String> ACTIONS = List.of("logs:PutLogEvents", "logs:CreateLogStream");

  // Of whatever name: APIs of other stacks write with the role, too.
  private static final Text LOG_GROUP =
      Text.of("arn:")
          .plus(Text.of(new Text.Pseudo("AWS::Partition")))
          .plus(":logs:")
          .plus(Text.of(new Text.Pseudo("AWS::Region")))
          .plus(":")
          .plus(Text.of(new Text.Pseudo("AWS::AccountId")))
          .plus(":log-group:")
          .plus(Text.of(new Text.Open("any log group", "of any API")));

  private static final Optional<String> BY_REF = Optional.of("");
  private static final Symptom UNSET =
      Symptom.refused("CloudWatch Logs role ARN must be set in account settings to enable logging");

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
          .flatMap(role -> fault(gateway, account, role))
          .ifPresent(report::add);
    }
  }

  private static Fault unset(LoggingAccount account) {
    return Fault.of(account.origin(), "the account gets no CloudWatch role, and a stage here logs")
        .mend("set `CloudWatchRoleArn` to a role that the gateway can assume")
        .seenAs(UNSET);
  }

  private static Optional<Fault> fault(Gateway gateway, LoggingAccount account, Role role) {
    String name = role.origin().logicalId();
    if (account.role().get().flatMap(Text::reference).map(Reference::attribute).equals(BY_REF)) {
      return Optional.of(
          Fault.at(
                  account.role().span(),
                  account.origin(),
                  "`!Ref " + name + "` is the role's name, not its ARN")
              .mend("write `!GetAtt " + name + ".Arn`")
              .seenAs(Symptom.refused("")));
    }
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
        .filter(action -> gateway.complete() && mayNot(gateway, role, action))
        .findFirst()
        .map(action -> powerless(account, role, action));
  }

  private static boolean mayNot(Gateway gateway, Role role, String action) {
    return Policies.allows(role, action, LOG_GROUP, gateway.resources()).isNo();
  }

  private static Fault powerless(LoggingAccount account, Role role, String action) {
    String name = role.origin().logicalId();
    return Fault.of(role.origin(), "logging role `" + name + "` is not allowed `" + action + "`")
        .mend("attach `service-role/AmazonAPIGatewayPushToCloudWatchLogs`")
        .related(account.role().span(), "makes it the account's logging role");
  }
}
