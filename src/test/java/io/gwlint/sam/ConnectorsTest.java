package io.gwlint.sam;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.template.Resource;
import org.junit.jupiter.api.Test;

class ConnectorsTest {
  private static final String ENDS =
      """
      Resources:
        Role: {Type: AWS::IAM::Role}
        F: {Type: AWS::Serverless::Function, Properties: {CodeUri: s3://b/k, Handler: h, Runtime: r}}
        T: {Type: AWS::Serverless::SimpleTable}
        Q: {Type: AWS::SQS::Queue}
        Topic: {Type: AWS::SNS::Topic}
        B: {Type: AWS::S3::Bucket}
        Api: {Type: AWS::ApiGatewayV2::Api}
        M: {Type: AWS::StepFunctions::StateMachine, Properties: {RoleArn: !GetAtt Role.Arn}}
        Poll: {Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: !Ref F, EventSourceArn: !GetAtt Q.Arn}}
        Rule: {Type: AWS::Events::Rule, Properties: {Targets: [{Id: x, Arn: !Ref M, RoleArn: !GetAtt Role.Arn}]}}
      """;

  private static Expanded connected(String source, String destination, String permissions) {
    return Expanded.of(
        ENDS
            + "  C: {Type: AWS::Serverless::Connector, Properties: {Source: {"
            + source
            + "}, Destination: "
            + destination
            + ", Permissions: ["
            + permissions
            + "]}}\n");
  }

  @Test
  void aFunctionMayUseATable() {
    Expanded expanded = connected("Id: F", "{Id: T}", "Read");
    assertThat(expanded.problems()).isEmpty();
    assertThat(expanded.at("CPolicy", "Roles")).isEqualTo("[{\"Ref\":\"FRole\"}]");
    assertThat(expanded.at("CPolicy", "PolicyDocument", "Statement"))
        .startsWith("[{\"Effect\":\"Allow\",\"Action\":[\"dynamodb:GetItem\",\"dynamodb:Query\"")
        .endsWith(
            "\"Resource\":[{\"Fn::GetAtt\":[\"T\",\"Arn\"]},{\"Fn::Sub\":[\"${DestinationArn}/index/*\","
                + "{\"DestinationArn\":{\"Fn::GetAtt\":[\"T\",\"Arn\"]}}]}]}]");
    assertThat(
            expanded
                .json()
                .at("/Resources/CPolicy/Metadata/aws:sam:connectors/C/Destination/Type")
                .asText())
        .isEqualTo("AWS::Serverless::SimpleTable");
    assertThat(expanded.ids()).doesNotContain("C");
  }

  @Test
  void sourcesThatCallAFunctionGetAPermission() {
    Expanded expanded = connected("Id: B", "{Id: F}", "Write");
    assertThat(expanded.at("CWriteLambdaPermission", "Principal"))
        .isEqualTo("\"s3.amazonaws.com\"");
    assertThat(expanded.at("CWriteLambdaPermission", "SourceAccount"))
        .isEqualTo("{\"Fn::Sub\":\"${AWS::AccountId}\"}");
    assertThat(connected("Id: Topic", "{Id: F}", "Write").at("CWriteLambdaPermission", "SourceArn"))
        .isEqualTo("{\"Ref\":\"Topic\"}");
    assertThat(
            connected("Id: Api, Qualifier: '*/GET/x'", "{Id: F}", "Write")
                .at("CWriteLambdaPermission", "SourceArn", "Fn::Sub"))
        .contains(":execute-api:", "\"SourceQualifier\":\"*/GET/x\"");
  }

  @Test
  void aQueueHasAPolicyOfItsOwn() {
    Expanded expanded = connected("Id: Topic", "{Id: Q}", "Write");
    assertThat(expanded.at("CQueuePolicy", "Queues")).isEqualTo("[{\"Ref\":\"Q\"}]");
    assertThat(expanded.at("CQueuePolicy", "PolicyDocument", "Statement"))
        .contains(
            "\"Action\":\"sqs:SendMessage\"", "\"Principal\":{\"Service\":\"sns.amazonaws.com\"}")
        .contains("\"Condition\":{\"ArnEquals\":{\"aws:SourceArn\":{\"Ref\":\"Topic\"}}}");
  }

  @Test
  void whatUsesThePolicyWaitsForIt() {
    Resource mapping = connected("Id: Q", "{Id: F}", "Read, Write").resource("Poll");
    assertThat(mapping.dependsOn()).extracting(id -> id.value()).containsExactly("CPolicy");
    Resource machine = connected("Id: M", "{Id: M}", "Read").resource("M");
    assertThat(machine.dependsOn()).extracting(id -> id.value()).containsExactly("CPolicy");
  }

  @Test
  void theRoleOfARuleIsThatOfItsTarget() {
    assertThat(connected("Id: Rule", "{Id: M}", "Write").at("CPolicy", "Roles"))
        .isEqualTo("[{\"Ref\":\"Role\"}]");
    assertThat(connected("Id: Rule", "{Type: AWS::Events::EventBus, Arn: a}", "Write").problems())
        .containsExactly("the connector needs the `RoleName` of an end");
  }

  @Test
  void severalDestinationsAreNumberedAndWaitedFor() {
    Expanded expanded =
        Expanded.of(
            ENDS
                + """
                    C:
                      Type: AWS::Serverless::Connector
                      DependsOn: B
                      Properties: {Source: {Id: F}, Destination: [{Id: T}, {Id: Q}], Permissions: [Write]}
                    Last: {Type: AWS::S3::Bucket, DependsOn: [B, C]}
                """
                    .indent(-2));
    assertThat(expanded.resource("Last").dependsOn())
        .extracting(id -> id.value())
        .containsExactly("B", "CPolicyDestination0", "CPolicyDestination1");
    assertThat(expanded.resource("CPolicyDestination0").dependsOn()).hasSize(1);
  }

  @Test
  void whatCannotBeConnectedIsRefused() {
    assertThat(connected("Id: F", "{Id: Api}", "Read").problems())
        .containsExactly(
            "there are no connectors from AWS::Serverless::Function to AWS::ApiGatewayV2::Api");
    assertThat(connected("Id: F", "{Id: T}", "Delete").problems())
        .containsExactly("these ends take Read and Write");
    assertThat(connected("Id: Q", "{Id: F}", "Read").problems())
        .containsExactly("these ends take Read+Write");
    assertThat(connected("Id: Gone", "{Id: F}", "Read").problems())
        .containsExactly("no resource `Gone` to connect");
    assertThat(connected("Id: F, Arn: a", "{Id: T}", "Read").problems())
        .containsExactly("an end needs either `Id` or `Type` and what goes with it");
    assertThat(connected("Id: F", "[]", "Read").problems())
        .containsExactly("the connector leads nowhere");
  }
}
