package io.gwlint.assembly;

import io.gwlint.gateway.LoggingAccount;
import io.gwlint.value.Qualified;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.List;

/**
 * What the Serverless Framework (version 3) does besides deploying its template. Names as in its
 * {@code naming.js}, {@code stage.js} and {@code ensure-api-gateway-cloud-watch-role.js}.
 */
final class ServerlessFramework {
  private static final String ACCOUNT_ROLE = "Custom::ApiGatewayAccountRole";
  private static final String LOG_GROUP = "ApiGatewayLogGroup";
  private static final String LOG_GROUP_PREFIX = "/aws/api-gateway/";

  private ServerlessFramework() {}

  /** Its custom resource gives the account a role, unless it has one. */
  static List<LoggingAccount> accounts(Stack stack) {
    return stack.ofType(ACCOUNT_ROLE).stream()
        .map(
            element ->
                new LoggingAccount(
                    element.origin(),
                    Value.<Text>unknown(
                        "made by the Serverless Framework", element.origin().span())))
        .toList();
  }

  /** With {@code logs.restApi} it sets the logs of the REST stage through the API, afterwards. */
  static boolean setsLogsLater(Stack stack) {
    return stack.ofType("AWS::Logs::LogGroup").stream()
        .filter(group -> Qualified.shown(group.origin().logicalId()).equals(LOG_GROUP))
        .flatMap(group -> group.get("LogGroupName").string().get().stream())
        .anyMatch(name -> name.startsWith(LOG_GROUP_PREFIX));
  }
}
