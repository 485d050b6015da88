package io.gwlint.rules.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import io.gwlint.rules.Analysed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the examples in the documents do not tell: severities, symptoms, mends. */
class LoggingRulesTest {
  private static final String LOGGING =
      "MethodSettings: [{ ResourcePath: /*, HttpMethod: '*', LoggingLevel: ERROR }]";
  private static final String FUNCTION =
      """
        Function:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: python3.13
            Handler: app.handler
            CodeUri: ./
            Events:
              A: { Type: Api, Properties: { %s Path: /a, Method: get } }
      """;

  private static Finding only(String code, String template) {
    List<Finding> findings = Analysed.findings(code, template);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static String sam(String account) {
    return "Transform: AWS::Serverless-2016-10-31\n"
        + "Resources:\n"
        + account
        + "  Api: { Type: AWS::Serverless::Api, Properties: { StageName: prod, "
        + LOGGING
        + " } }\n"
        + FUNCTION.formatted("RestApiId: !Ref Api,");
  }

  private static String chat(String account) {
    return """
        Parameters:
          Unknown: { Type: String }
        Resources:
          Chat:
            Type: AWS::ApiGatewayV2::Api
            Properties: { Name: chat, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.a }
          Stage:
            Type: AWS::ApiGatewayV2::Stage
            Properties:
              ApiId: !Ref Chat
              StageName: prod
              AutoDeploy: true
              DefaultRouteSettings: { LoggingLevel: INFO }
        """
        + account.indent(2);
  }

  @Test
  void aStageMayBeToldToWait() {
    String account = "Account: { Type: AWS::ApiGateway::Account, Properties: %s }";
    Finding finding = only("GW604", chat(account.formatted("{ CloudWatchRoleArn: !Ref Unknown }")));

    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.mend()).isEqualTo("add `DependsOn: Account` to `Stage`");
    assertThat(finding.resource()).isEqualTo("Stage");
    assertThat(finding.related()).hasSize(1);
  }

  @Test
  void aStageOfSamWaitsForWhatItsApiWaitsFor() {
    String account = "  Account: { Type: AWS::ApiGateway::Account%s, Properties: {} }\n";

    assertThat(only("GW604", sam(account.formatted(""))).mend())
        .isEqualTo("add `DependsOn: Account` to `Api`");
    assertThat(only("GW604", sam(account.formatted(", DependsOn: Api"))).mend())
        .isEqualTo("add `DependsOn: Account` to `Api`, and let the account not wait for it");
  }

  @Test
  void anApiThatNobodyWroteHasToBeWritten() {
    String template =
        "Transform: AWS::Serverless-2016-10-31\nGlobals:\n  Api:\n    "
            + LOGGING
            + "\nResources:\n  Account: { Type: AWS::ApiGateway::Account, Properties: {} }\n"
            + FUNCTION.formatted("");

    assertThat(only("GW604", template).mend())
        .isEqualTo("declare the API as an `AWS::Serverless::Api` with `DependsOn: Account`");
  }

  @Test
  void withoutARoleTheStageIsRefusedAndWithAWrongOneTheAccount() {
    Finding unset = only("GW603", chat("Account: { Type: AWS::ApiGateway::Account }"));
    Finding wrong =
        only(
            "GW603",
            chat(
                """
                Account:
                  Type: AWS::ApiGateway::Account
                  Properties: { CloudWatchRoleArn: !GetAtt Role.Arn }
                Role:
                  Type: AWS::IAM::Role
                  Properties:
                    AssumeRolePolicyDocument:
                      Statement: { Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: sts:AssumeRole }
                """));

    assertThat(unset.symptom().log())
        .isEqualTo("CloudWatch Logs role ARN must be set in account settings to enable logging");
    assertThat(wrong.symptom().log())
        .isEqualTo(
            "The role ARN does not have required permissions configured. Please grant trust"
                + " permission for API Gateway and add the required role policy.");
    assertThat(wrong.severity()).isEqualTo(Severity.ERROR);
    assertThat(wrong.resource()).isEqualTo("Role");
    assertThat(wrong.related()).hasSize(1);
  }

  @Test
  void aRoleOfSomebodyElsesIsNotJudged() {
    String template =
        chat(
            """
            Account:
              Type: AWS::ApiGateway::Account
              Properties: { CloudWatchRoleArn: arn:aws:iam::111122223333:role/logs }
            """);

    assertThat(Analysed.findings("GW603", template)).isEmpty();
    assertThat(Analysed.findings("GW602", template)).isEmpty();
  }

  @Test
  void theAccountMayBeThereInSomeDeploymentsOnly() {
    String template =
        chat(
                """
                Account:
                  Type: AWS::ApiGateway::Account
                  Condition: First
                  Properties: { CloudWatchRoleArn: !Ref Unknown }
                """)
            + "Conditions:\n  First: !Equals [!Ref Unknown, first]\n";

    assertThat(only("GW602", template).scenario()).isNotEmpty();
  }
}
