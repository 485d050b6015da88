package io.gwlint.iam;

import static java.util.Map.entry;

import io.gwlint.value.Answer;
import io.gwlint.value.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Policies that AWS manages, as far as roles of gateways use them. All of them are for every
 * resource.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html">AWS
 *     managed policies</a>, read 2026-11
 */
final class ManagedPolicies {
  private static final String OWNER = ":iam::aws:policy/";

  // Everything that the policy allows.
  private static final Map<String, List<String>> WHOLE =
      Map.of(
          "AmazonAPIGatewayPushToCloudWatchLogs",
              List.of(
                  "logs:CreateLogGroup",
                  "logs:CreateLogStream",
                  "logs:DescribeLogGroups",
                  "logs:DescribeLogStreams",
                  "logs:PutLogEvents",
                  "logs:GetLogEvents",
                  "logs:FilterLogEvents"),
          "AWSLambdaBasicExecutionRole",
              List.of("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"),
          "AWSLambdaRole", List.of("lambda:InvokeFunction"),
          "AdministratorAccess", List.of("*"));

  // What the policy allows for sure, and more.
  private static final Map<String, List<String>> PART =
      Map.ofEntries(
          entry("CloudWatchLogsFullAccess", List.of("logs:*")),
          entry("CloudWatchFullAccess", List.of("logs:*", "cloudwatch:*", "sns:*")),
          entry("CloudWatchFullAccessV2", List.of("logs:*", "cloudwatch:*", "sns:*")),
          entry("AWSLambda_FullAccess", List.of("lambda:*")),
          entry("AmazonSQSFullAccess", List.of("sqs:*")),
          entry("AmazonSNSFullAccess", List.of("sns:*")),
          entry("AmazonS3FullAccess", List.of("s3:*")),
          entry("AmazonDynamoDBFullAccess", List.of("dynamodb:*")),
          entry("AmazonKinesisFullAccess", List.of("kinesis:*")),
          entry("AmazonEventBridgeFullAccess", List.of("events:*")),
          entry("AWSStepFunctionsFullAccess", List.of("states:*")),
          entry(
              "PowerUserAccess",
              List.of("logs:*", "lambda:*", "sqs:*", "sns:*", "s3:*", "dynamodb:*", "events:*")));

  private ManagedPolicies() {}

  /** Does the policy of that ARN allow it? UNKNOWN for policies that are not listed here. */
  static Answer allow(Text arn, Request request) {
    Optional<String> name = name(arn);
    if (name.isEmpty()) {
      return Answer.UNKNOWN;
    }
    if (WHOLE.containsKey(name.get())) {
      return matches(WHOLE.getOrDefault(name.get(), List.of()), request);
    }
    return matches(PART.getOrDefault(name.get(), List.of()), request).or(Answer.UNKNOWN);
  }

  private static Answer matches(List<String> patterns, Request request) {
    Answer answer = Answer.NO;
    for (String pattern : patterns) {
      answer = answer.or(request.isMatchedBy(Text.of(pattern)));
    }
    return answer;
  }

  private static Optional<String> name(Text arn) {
    List<Text> pieces = arn.split('/');
    return arn.toString().contains(OWNER)
        ? pieces.get(pieces.size() - 1).literal()
        : Optional.empty();
  }
}
