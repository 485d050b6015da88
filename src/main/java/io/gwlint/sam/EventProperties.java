package io.gwlint.sam;

import java.util.List;

/**
 * The properties of events, in the notation of {@link ResourceProperties} (SAM translator 1.110).
 * Events that a function fetches by itself share those of {@code Polling}.
 */
final class EventProperties {
  /** By type of owner and of event. */
  static final String TABLE =
      """
      [Function AlexaSkill]
      SkillId:t
      [Function Api]
      Path:!t Method:!t RestApiId:t Stage:t Auth:m RequestModel:m RequestParameters:l
      TimeoutInMillis:n ResponseTransferMode:t
      [Function CloudWatchEvent]
      EventBusName:t RuleName:t Pattern:m DeadLetterConfig:m RetryPolicy:m Input:t InputPath:t
      Target:m Enabled:b State:t InputTransformer:m
      [Function Cognito]
      UserPool:!t Trigger:!tT-
      [Function EventBridgeRule]
      EventBusName:t RuleName:t Pattern:m DeadLetterConfig:m RetryPolicy:m Input:t InputPath:t
      Target:m Enabled:b State:t InputTransformer:m
      [Function HttpApi]
      Path:t Method:t ApiId:t Stage:t Auth:m TimeoutInMillis:n RouteSettings:m
      PayloadFormatVersion:t
      [Function IoTRule]
      Sql:!t AwsIotSqlVersion:t
      [Function S3]
      Bucket:!t Events:!tT- Filter:S
      [Function SNS]
      Topic:!t Region:t FilterPolicy FilterPolicyScope SqsSubscription:bm RedrivePolicy:m
      [Function Schedule]
      Schedule:!t RuleName:t Input:t Enabled:b State:t Name:t Description:t DeadLetterConfig:m
      RetryPolicy:m
      [Function CloudWatchLogs]
      LogGroupName:!t FilterPattern:!t
      [ScheduleV2]
      PermissionsBoundary:t ScheduleExpression:!t FlexibleTimeWindow:m Name:t State:t
      Description:t StartDate:t EndDate:t ScheduleExpressionTimezone:t GroupName:t KmsKeyArn:t
      Input:t RoleArn:t DeadLetterConfig:m RetryPolicy:m OmitName:b-
      [StateMachine Api]
      Path:!t Method:!t RestApiId:t Stage:t Auth:m UnescapeMappingTemplate:b-
      [StateMachine CloudWatchEvent]
      EventBusName:t RuleName:t Pattern:m Input:t InputPath:t DeadLetterConfig:m RetryPolicy:m
      State:t Target:m- InputTransformer:m
      [StateMachine EventBridgeRule]
      EventBusName:t RuleName:t Pattern:m Input:t InputPath:t DeadLetterConfig:m RetryPolicy:m
      State:t Target:m- InputTransformer:m
      [StateMachine Schedule]
      Schedule:!t Input:t Enabled:b State:t Name:t Description:t DeadLetterConfig:m RetryPolicy:m
      Target:m- RoleArn:t-
      [Polling]
      BatchSize:n StartingPosition StartingPositionTimestamp Enabled:b
      MaximumBatchingWindowInSeconds:n MaximumRetryAttempts:n BisectBatchOnFunctionError:b
      MaximumRecordAgeInSeconds:n DestinationConfig:m ParallelizationFactor:n Topics:l Queues:l
      SourceAccessConfigurations:l SecretsManagerKmsKeyId:t TumblingWindowInSeconds:n
      FunctionResponseTypes:l KafkaBootstrapServers:l FilterCriteria:m KmsKeyArn ConsumerGroupId:t
      ScalingConfig:m ProvisionedPollerConfig:m SchemaRegistryConfig:m MetricsConfig:m
      LoggingConfig:m
      [Function DynamoDB]
      StartingPosition:! Stream:!
      [Function Kinesis]
      StartingPosition:! Stream:!
      [Function SQS]
      Queue:!
      [Function MSK]
      StartingPosition:! Stream:!
      [Function MQ]
      Broker:! DynamicPolicyName:b-
      [Function DocumentDB]
      Cluster:! DatabaseName:! CollectionName FullDocument
      [Function SelfManagedKafka]

      """;

  /** Events that a function fetches by itself. */
  static final List<String> POLLING =
      List.of("DynamoDB", "Kinesis", "SQS", "MSK", "MQ", "DocumentDB", "SelfManagedKafka");

  private EventProperties() {}
}
