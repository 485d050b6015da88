package io.gwlint.gateway;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The actions of AWS services that HTTP APIs call by {@code IntegrationSubtype}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html">Integration
 *     subtype reference</a>, read 2026-11
 */
public enum Subtype {
  EVENTS_PUT("EventBridge-PutEvents", "events:PutEvents", "Detail DetailType Source"),
  SQS_SEND("SQS-SendMessage", "sqs:SendMessage", "QueueUrl MessageBody"),
  SQS_RECEIVE("SQS-ReceiveMessage", "sqs:ReceiveMessage", "QueueUrl"),
  SQS_DELETE("SQS-DeleteMessage", "sqs:DeleteMessage", "QueueUrl ReceiptHandle"),
  SQS_PURGE("SQS-PurgeQueue", "sqs:PurgeQueue", "QueueUrl"),
  APP_CONFIG(
      "AppConfig-GetConfiguration",
      "appconfig:GetConfiguration",
      "Application Environment Configuration ClientId"),
  KINESIS_PUT("Kinesis-PutRecord", "kinesis:PutRecord", "StreamName Data PartitionKey"),
  STATES_START("StepFunctions-StartExecution", "states:StartExecution", "StateMachineArn"),
  STATES_START_SYNC(
      "StepFunctions-StartSyncExecution", "states:StartSyncExecution", "StateMachineArn"),
  STATES_STOP("StepFunctions-StopExecution", "states:StopExecution", "ExecutionArn");

  private final String word;
  private final String action;
  private final String required;

  Subtype(String word, String action, String required) {
    this.word = word;
    this.action = action;
    this.required = required;
  }

  /** The subtype of that name, in that case of letters. */
  public static Optional<Subtype> of(String word) {
    return Stream.of(values()).filter(subtype -> subtype.word.equals(word)).findFirst();
  }

  /** All names, for messages. */
  public static String names() {
    return Stream.of(values()).map(subtype -> subtype.word).collect(Collectors.joining(", "));
  }

  /** The action in policies. */
  public String action() {
    return action;
  }

  /** Request parameters that must be given. */
  public List<String> required() {
    return List.of(required.split(" ", -1));
  }
}
