package io.gwlint.sam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventSourcesTest {
  private static Expanded with(String event, String more) {
    return Expanded.of(
        """
        Conditions: {On: !Equals [a, b]}
        Resources:
          Bucket: {Type: AWS::S3::Bucket}
          Pool: {Type: AWS::Cognito::UserPool, Properties: {LambdaConfig: {PostAuthentication: x}}}
          F:
            Type: AWS::Serverless::Function
        """
            + more.indent(4)
            + """
                Properties:
                  CodeUri: src/
                  Handler: i.h
                  Runtime: r
                  Events: {E: EVENT}
            """
                .replace("EVENT", event));
  }

  private static Expanded with(String event) {
    return with(event, "");
  }

  @Test
  void queuesAreReadThroughAMapping() {
    Expanded expanded =
        with(
            "{Type: SQS, Properties: {Queue: !Ref AWS::Region, BatchSize: 5, FilterCriteria:"
                + " {Filters: []}}}");
    assertThat(expanded.problems()).isEmpty();
    assertThat(expanded.resource("FE").type()).isEqualTo("AWS::Lambda::EventSourceMapping");
    assertThat(expanded.at("FE", "EventSourceArn")).isEqualTo("{\"Ref\":\"AWS::Region\"}");
    assertThat(expanded.at("FE", "BatchSize")).isEqualTo("5");
    assertThat(expanded.at("FRole", "ManagedPolicyArns"))
        .contains("service-role/AWSLambdaSQSQueueExecutionRole");
  }

  @Test
  void aDestinationForFailuresMayBeSentTo() {
    Expanded expanded =
        with(
            "{Type: DynamoDB, Properties: {Stream: s, StartingPosition: LATEST,"
                + " DestinationConfig: {OnFailure: {Type: S3, Destination: d}}}}");
    assertThat(expanded.at("FE", "DestinationConfig"))
        .isEqualTo("{\"OnFailure\":{\"Destination\":\"d\"}}");
    assertThat(expanded.at("FRole", "Policies"))
        .contains(
            "\"PolicyName\":\"FES3Policy\"", "s3:PutObject", "\"Fn::Join\":[\"/\",[\"d\",\"*\"]]");
  }

  @Test
  void brokersHaveSecrets() {
    assertThat(
            with("{Type: MQ, Properties: {Broker: b, Queues: [q], DynamicPolicyName: true,"
                    + " SourceAccessConfigurations: [{Type: BASIC_AUTH, URI: u}, {Type:"
                    + " VIRTUAL_HOST, URI: v}]}}")
                .at("FRole", "Policies"))
        .contains("\"PolicyName\":\"FEAMQPolicy\"", "mq:DescribeBroker", "\"Resource\":\"u\"")
        .doesNotContain("\"Resource\":\"v\"");
    assertThat(
            with("{Type: SelfManagedKafka, Properties: {KafkaBootstrapServers: [a], Topics: [t],"
                    + " ConsumerGroupId: c, SourceAccessConfigurations: [{Type: VPC_SUBNET, URI:"
                    + " s}, {Type: VPC_SECURITY_GROUP, URI: g}]}}")
                .at("FE"))
        .contains(
            "\"SelfManagedEventSource\":{\"Endpoints\":{\"KafkaBootstrapServers\":[\"a\"]}}",
            "\"SelfManagedKafkaEventSourceConfig\":{\"ConsumerGroupId\":\"c\"}");
  }

  @Test
  void aBucketWaitsUntilItMayCall() {
    String event = "{Type: S3, Properties: {Bucket: !Ref Bucket, Events: [s3:a, s3:b]}}";
    Expanded expanded = with(event);
    assertThat(expanded.at("Bucket", "NotificationConfiguration", "LambdaConfigurations"))
        .isEqualTo(
            "[{\"Function\":{\"Fn::GetAtt\":[\"F\",\"Arn\"]},\"Event\":\"s3:a\"},"
                + "{\"Function\":{\"Fn::GetAtt\":[\"F\",\"Arn\"]},\"Event\":\"s3:b\"}]");
    assertThat(expanded.resource("Bucket").dependsOn())
        .extracting(id -> id.value())
        .containsExactly("FEPermission");
    Expanded conditional = with(event, "Condition: On");
    assertThat(conditional.resource("Bucket").dependsOn()).isEmpty();
    assertThat(conditional.at("Bucket", "Tags"))
        .contains("sam:ConditionalDependsOn:FEPermission", "\"no dependency\"");
  }

  @Test
  void aUserPoolKeepsItsOtherTriggers() {
    Expanded expanded =
        with(
            "{Type: Cognito, Properties: {UserPool: !Ref Pool, Trigger: [PreSignUp,"
                + " PostAuthentication]}}");
    assertThat(expanded.at("Pool", "LambdaConfig"))
        .isEqualTo("{\"PostAuthentication\":\"x\",\"PreSignUp\":{\"Fn::GetAtt\":[\"F\",\"Arn\"]}}");
  }

  @Test
  void whatSubscribesStandsBesideThePermission() {
    assertThat(with("{Type: SNS, Properties: {Topic: t, FilterPolicy: {a: [b]}}}").at("FE"))
        .contains("\"Protocol\":\"lambda\"", "\"FilterPolicy\":{\"a\":[\"b\"]}");
    assertThat(with("{Type: IoTRule, Properties: {Sql: s}}").at("FE", "TopicRulePayload"))
        .contains("\"Sql\":\"s\"", "\"RuleDisabled\":false");
    assertThat(
            with("{Type: CloudWatchLogs, Properties: {LogGroupName: l, FilterPattern: p}}")
                .resource("FE")
                .dependsOn())
        .hasSize(1);
    Expanded scheduled =
        with(
            "{Type: Schedule, Properties: {Schedule: rate(1 day), DeadLetterConfig: {Type: SQS}}}");
    assertThat(scheduled.at("FE", "Targets"))
        .contains("\"DeadLetterConfig\":{\"Arn\":{\"Fn::GetAtt\":[\"FEQueue\",\"Arn\"]}}");
    assertThat(scheduled.ids()).contains("FEQueue", "FEQueuePolicy", "FEPermission");
  }

  @Test
  void eventsThatDoNotExistAreRefused() {
    assertThat(with("{Type: Shedule, Properties: {}}").problems())
        .containsExactly("there are no `Shedule` events");
    assertThat(
            with("{Type: Schedule, Properties: {Schedule: s, Enabled: true, State: ENABLED}}")
                .problems())
        .containsExactly("`State` and `Enabled` cannot both be given");
    assertThat(with("{Type: Cognito, Properties: {UserPool: other, Trigger: x}}").problems())
        .containsExactly("a Cognito event needs a user pool of this template");
  }
}
