package io.gwlint.sam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvokeConfigTest {
  private static final String FUNCTION =
      """
      Conditions: {C: !Equals [a, b]}
      Resources:
        F:
          Type: AWS::Serverless::Function
          %s
          Properties: {Handler: a.b, Runtime: nodejs22.x, CodeUri: src/, EventInvokeConfig: {%s}}
      """;

  @Test
  void queuesAndTopicsAreMadeWhereNoneIsGiven() {
    Expanded expanded =
        Expanded.of(
            FUNCTION.formatted(
                "Condition: C",
                "MaximumRetryAttempts: 1, DestinationConfig: {OnSuccess: {Type: SNS}, OnFailure:"
                    + " {Type: SQS}}"));
    assertThat(expanded.problems()).isEmpty();
    assertThat(expanded.at("FEventInvokeConfig"))
        .contains("\"Qualifier\":\"$LATEST\"")
        .contains("\"MaximumRetryAttempts\":1")
        .contains("{\"Ref\":\"FEventInvokeConfigOnSuccessTopic\"}")
        .contains("{\"Fn::GetAtt\":[\"FEventInvokeConfigOnFailureQueue\",\"Arn\"]}");
    assertThat(
            expanded.resource("FEventInvokeConfigOnFailureQueue").condition().orElseThrow().value())
        .isEqualTo("C");
    assertThat(expanded.at("FRole", "Policies"))
        .contains("FEventInvokeConfigOnSuccessSNSPolicy")
        .contains("\"Action\":\"sqs:SendMessage\"");
    assertThat(expanded.cause("FEventInvokeConfigOnFailureQueue")).isEqualTo("{Type: SQS}");
  }

  @Test
  void aConditionalDestinationMakesAConditionalQueue() {
    Expanded expanded =
        Expanded.of(
            FUNCTION.formatted(
                "Condition: C",
                "DestinationConfig: {OnFailure: {Type: SQS, Destination: !If [C, arn:q, !Ref"
                    + " AWS::NoValue]}}"));
    String left = "NOTC" + LogicalIds.digest("FEventInvokeConfig").substring(0, 10);
    String both = LogicalIds.hashed("CAND" + left, "F");
    assertThat(expanded.template().conditions()).containsKeys(left, both);
    assertThat(
            expanded.resource("FEventInvokeConfigOnFailureQueue").condition().orElseThrow().value())
        .isEqualTo(both);
    assertThat(expanded.at("FEventInvokeConfig", "DestinationConfig"))
        .contains("{\"Fn::If\":[\"" + left + "\",{\"Fn::GetAtt\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Type: Kinesis | `Type` of a destination is one of SQS, SNS, EventBridge, Lambda, S3Bucket",
        "Type: Lambda | a destination of type Lambda has to be given"
      })
  void aDestinationHasToBeKnown(String destination, String message) {
    String config = "DestinationConfig: {OnSuccess: {" + destination + "}}";
    assertThat(Expanded.of(FUNCTION.formatted("DependsOn: []", config)).problems())
        .containsExactly(message);
  }

  @Test
  void aTopicThatSendsToAQueueNeedsNoPermission() {
    Expanded expanded =
        Expanded.of(
            """
            Resources:
              T: {Type: AWS::SNS::Topic, Properties: {FifoTopic: true}}
              F:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: a.b
                  Runtime: nodejs22.x
                  CodeUri: src/
                  Events: {E: {Type: SNS, Properties: {Topic: !Ref T, SqsSubscription: true}}}
            """);
    assertThat(expanded.ids())
        .containsExactlyInAnyOrder(
            "T", "F", "FRole", "FE", "FEQueue", "FEQueuePolicy", "FEEventSourceMapping");
    assertThat(expanded.at("FEQueue")).isEqualTo("{\"FifoQueue\":true}");
    assertThat(expanded.at("FE", "Protocol")).isEqualTo("\"sqs\"");
    assertThat(expanded.at("FEEventSourceMapping", "BatchSize")).isEqualTo("10");
    assertThat(expanded.at("FRole", "ManagedPolicyArns"))
        .contains("AWSLambdaSQSQueueExecutionRole");
  }

  @Test
  void aliasesAreMovedByCodeDeploy() {
    String function =
        """
          %s:
            Type: AWS::Serverless::Function
            Condition: %s
            Properties:
              Handler: a.b
              Runtime: nodejs22.x
              CodeUri: src/
              AutoPublishAlias: live
              DeploymentPreference: {Type: %s, Alarms: [!Ref A], PassthroughCondition: true}
        """;
    Expanded expanded =
        Expanded.of(
            "Conditions: {C: !Equals [a, b], D: !Equals [b, c]}\nResources:\n"
                + "  A: {Type: AWS::CloudWatch::Alarm}\n"
                + function.formatted("F", "C", "AllAtOnce")
                + function.formatted("G", "D", "mine"));
    assertThat(expanded.problems()).isEmpty();
    assertThat(expanded.at("FDeploymentGroup", "DeploymentConfigName"))
        .contains("CodeDeployDefault.Lambda${ConfigName}");
    assertThat(expanded.at("GDeploymentGroup", "DeploymentConfigName")).isEqualTo("\"mine\"");
    assertThat(expanded.at("GDeploymentGroup", "AlarmConfiguration", "Alarms"))
        .isEqualTo("[{\"Name\":{\"Ref\":\"A\"}}]");
    assertThat(
            expanded.resource("ServerlessDeploymentApplication").condition().orElseThrow().value())
        .isEqualTo("ServerlessCodeDeployCondition");
    assertThat(expanded.at("CodeDeployServiceRole", "ManagedPolicyArns"))
        .contains("AWSCodeDeployRoleForLambda");
  }
}
