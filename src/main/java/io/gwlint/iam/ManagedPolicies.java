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
  private static final String EVERY_SERVICE = "*";

  /**
   * What a policy allows.
   *
   * @param sure patterns of actions that it surely allows, maybe more
   * @param told services of which it allows nothing else; {@code *} for all
   */
  private record Content(List<String> sure, List<String> told) {
    Answer allows(Request request) {
      Answer answer = Answer.NO;
      for (String pattern : sure) {
        answer = answer.or(request.isMatchedBy(Text.of(pattern)));
      }
      return answer.isNo() && !tellsOf(request.action()) ? Answer.UNKNOWN : answer;
    }

    private boolean tellsOf(String action) {
      String service = action.substring(0, Math.max(0, action.indexOf(':')));
      return told.contains(EVERY_SERVICE) || told.contains(service);
    }
  }

  private static final Map<String, Content> POLICIES =
      Map.ofEntries(
          entry("AdministratorAccess", all("*")),
          entry(
              "PowerUserAccess",
              of(
                  "",
                  "logs:* lambda:* sqs:* sns:* s3:* dynamodb:* events:* states:* kinesis:*"
                      + " firehose:* ses:* sagemaker:* bedrock:* appconfig:* comprehend:*"
                      + " translate:* ssm:* secretsmanager:*")),
          entry(
              "AmazonAPIGatewayPushToCloudWatchLogs",
              all(
                  "logs:CreateLogGroup logs:CreateLogStream logs:DescribeLogGroups"
                      + " logs:DescribeLogStreams logs:PutLogEvents logs:GetLogEvents"
                      + " logs:FilterLogEvents")),
          entry("AmazonAPIGatewayInvokeFullAccess", all("execute-api:*")),
          entry(
              "AWSLambdaBasicExecutionRole",
              all("logs:CreateLogGroup logs:CreateLogStream logs:PutLogEvents")),
          entry(
              "AWSLambdaVPCAccessExecutionRole",
              all("logs:CreateLogGroup logs:CreateLogStream logs:PutLogEvents ec2:*")),
          entry("AWSXRayDaemonWriteAccess", all("xray:*")),
          entry("AWSLambdaRole", all("lambda:InvokeFunction")),
          entry("AWSLambdaExecute", all("logs:* s3:GetObject s3:PutObject")),
          entry("AWSLambda_FullAccess", of("lambda", "lambda:*")),
          entry("CloudWatchLogsFullAccess", of("logs", "logs:*")),
          entry(
              "CloudWatchLogsReadOnlyAccess", of("lambda sqs sns s3 dynamodb states", "logs:Get*")),
          entry("CloudWatchFullAccess", of("logs cloudwatch sns", "logs:* cloudwatch:* sns:*")),
          entry("CloudWatchFullAccessV2", of("logs cloudwatch sns", "logs:* cloudwatch:* sns:*")),
          entry("AmazonSQSFullAccess", all("sqs:*")),
          entry("AmazonSQSReadOnlyAccess", all("sqs:Get* sqs:List* sqs:ReceiveMessage")),
          entry("AmazonSNSFullAccess", of("sns sqs s3 dynamodb lambda states", "sns:*")),
          entry(
              "AmazonSNSReadOnlyAccess",
              of("sns sqs s3 dynamodb lambda states", "sns:Get* sns:List*")),
          entry("AmazonS3FullAccess", all("s3:* s3-object-lambda:*")),
          entry(
              "AmazonS3ReadOnlyAccess",
              all("s3:Get* s3:List* s3:Describe* s3-object-lambda:Get* s3-object-lambda:List*")),
          entry("AmazonDynamoDBFullAccess", of("sqs s3 states events", "dynamodb:*")),
          entry("AmazonDynamoDBFullAccess_v2", of("sqs s3 states events", "dynamodb:*")),
          entry(
              "AmazonDynamoDBReadOnlyAccess",
              of(
                  "dynamodb sqs s3 states events",
                  "dynamodb:BatchGetItem dynamodb:Describe* dynamodb:List* dynamodb:Get*"
                      + " dynamodb:Query dynamodb:Scan dynamodb:PartiQLSelect")),
          entry("AmazonKinesisFullAccess", all("kinesis:*")),
          entry("AmazonKinesisReadOnlyAccess", all("kinesis:Get* kinesis:List* kinesis:Describe*")),
          entry("AmazonKinesisFirehoseFullAccess", all("firehose:*")),
          entry("AmazonEventBridgeFullAccess", of("events sqs s3 dynamodb", "events:*")),
          entry("CloudWatchEventsFullAccess", of("events sqs s3 dynamodb", "events:*")),
          entry("AWSStepFunctionsFullAccess", all("states:*")),
          entry("AmazonSESFullAccess", all("ses:*")),
          entry("AmazonSageMakerFullAccess", of("", "sagemaker:*")),
          entry("AmazonBedrockFullAccess", of("", "bedrock:*")),
          entry("ComprehendFullAccess", of("", "comprehend:*")),
          entry("TranslateFullAccess", of("", "translate:*")),
          entry("AmazonRekognitionFullAccess", all("rekognition:*")),
          entry("AmazonTextractFullAccess", all("textract:*")),
          entry("AmazonSSMFullAccess", of("", "ssm:*")),
          entry("SecretsManagerReadWrite", of("", "secretsmanager:*")));

  private ManagedPolicies() {}

  private static Content all(String patterns) {
    return of(EVERY_SERVICE, patterns);
  }

  private static Content of(String told, String patterns) {
    return new Content(List.of(patterns.split(" ", -1)), List.of(told.split(" ", -1)));
  }

  /** Does the policy of that ARN allow it? UNKNOWN for policies that are not listed here. */
  static Answer allow(Text arn, Request request) {
    return name(arn)
        .flatMap(name -> Optional.ofNullable(POLICIES.get(name)))
        .map(content -> content.allows(request))
        .orElse(Answer.UNKNOWN);
  }

  private static Optional<String> name(Text arn) {
    List<Text> pieces = arn.split('/');
    return arn.toString().contains(OWNER)
        ? pieces.get(pieces.size() - 1).literal()
        : Optional.empty();
  }
}
