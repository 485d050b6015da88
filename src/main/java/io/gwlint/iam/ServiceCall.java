package io.gwlint.iam;

import static java.util.Map.entry;

import io.gwlint.gateway.Call;
import io.gwlint.gateway.ServiceUri;
import io.gwlint.value.Text;
import io.gwlint.value.TextChars;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The call of an AWS service by its URI. The action is in the URI ({@code action/Scan}), in the
 * header {@code X-Amz-Target}, in a form field {@code Action}, or follows from verb and path.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html">Actions
 *     of AWS services</a>, read 2026-11
 */
record ServiceCall(ServiceUri uri, Call call, Payload payload) {
  /** Services by their name in URIs, and what their actions begin with in policies. */
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          entry("sqs", "sqs"),
          entry("sns", "sns"),
          entry("dynamodb", "dynamodb"),
          entry("kinesis", "kinesis"),
          entry("firehose", "firehose"),
          entry("states", "states"),
          entry("events", "events"),
          entry("s3", "s3"),
          entry("email", "ses"),
          entry("ses", "ses"),
          entry("comprehend", "comprehend"),
          entry("translate", "translate"),
          entry("rekognition", "rekognition"),
          entry("textract", "textract"),
          entry("ssm", "ssm"),
          entry("secretsmanager", "secretsmanager"),
          entry("athena", "athena"),
          entry("logs", "logs"),
          entry("monitoring", "cloudwatch"),
          entry("kms", "kms"),
          entry("ec2", "ec2"),
          entry("cognito-idp", "cognito-idp"),
          entry("runtime.sagemaker", "sagemaker"));

  /** Operations that policies know under another name. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "sqs:SendMessageBatch", "sqs:SendMessage",
          "sqs:DeleteMessageBatch", "sqs:DeleteMessage",
          "sqs:ChangeMessageVisibilityBatch", "sqs:ChangeMessageVisibility",
          "sns:PublishBatch", "sns:Publish");

  /** Operations for which policies name what they consist of. */
  private static final Set<String> COMPOSED =
      Set.of(
          "dynamodb:TransactWriteItems",
          "dynamodb:TransactGetItems",
          "dynamodb:ExecuteStatement",
          "dynamodb:BatchExecuteStatement",
          "dynamodb:ExecuteTransaction",
          "ses:SendEmail",
          "ses:SendBulkEmail");

  private static final Pattern NAME = Pattern.compile("([A-Z]\\w+)(?:[&?/].*)?");
  private static final Pattern ACTION = Pattern.compile("(?:^|[&?\\s'\"])Action=([A-Z]\\w+)");
  private static final Pattern TABLE = field("TableName");
  private static final Pattern STREAM = field("StreamName");
  private static final Pattern DELIVERY_STREAM = field("DeliveryStreamName");
  private static final Pattern MACHINE = field("stateMachineArn");
  private static final Pattern BUS = field("EventBusName");
  private static final Pattern TOPIC =
      Pattern.compile("TopicArn=(?:\\$util\\.urlEncode\\(['\"])?([^&'\"\\s]+)");

  private static Pattern field(String name) {
    return Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"");
  }

  Optional<Demand> demand() {
    return service()
        .flatMap(
            service -> service.equals("s3") ? new BucketCall(this).demand() : ofAction(service));
  }

  /** The service as policies know it. */
  private Optional<String> service() {
    return uri.service()
        .literal()
        .map(name -> name.endsWith(".s3") ? "s3" : PREFIXES.get(name.toLowerCase(Locale.ROOT)));
  }

  private Optional<Demand> ofAction(String service) {
    Optional<String> name = service.equals("sagemaker") ? endpointAction() : operation();
    return name.map(operation -> service + ":" + operation)
        .map(action -> RENAMED.getOrDefault(action, action))
        .filter(action -> !COMPOSED.contains(action))
        .map(action -> new Demand(action, resource(service)));
  }

  private Optional<String> endpointAction() {
    String path = uri.operation().toString();
    return path.endsWith("/invocations") ? Optional.of("InvokeEndpoint") : Optional.empty();
  }

  private Optional<String> operation() {
    if (uri.isAction()) {
      return named(uri.operation());
    }
    Optional<Text> target = payload.parameter("header.X-Amz-Target");
    if (target.isPresent()) {
      List<Text> pieces = target.get().split('.');
      return pieces.size() == 2 ? named(pieces.get(1)) : Optional.empty();
    }
    return payload
        .parameter("querystring.Action")
        .or(this::inUri)
        .or(() -> payload.inTemplates(ACTION))
        .flatMap(ServiceCall::named);
  }

  private Optional<Text> inUri() {
    TextChars chars = new TextChars(uri.call());
    Matcher matcher = ACTION.matcher(chars.chars());
    return matcher.find()
        ? Optional.of(chars.slice(matcher.start(1), matcher.end(1)))
        : Optional.empty();
  }

  private static Optional<String> named(Text text) {
    Matcher matcher = NAME.matcher(new TextChars(text).chars());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  // `IndexName` makes a query one of the index, which policies name apart.
  private Optional<Text> resource(String service) {
    return switch (service) {
      case "dynamodb" ->
          payload.mayHold("IndexName") || payload.mayHold("RequestItems")
              ? Optional.empty()
              : payload.inTemplates(TABLE).map(Arns::table);
      case "kinesis" -> payload.inTemplates(STREAM).map(Arns::stream);
      case "firehose" -> payload.inTemplates(DELIVERY_STREAM).map(Arns::deliveryStream);
      case "states" -> payload.inTemplates(MACHINE);
      case "events" -> payload.inTemplates(BUS).map(Arns::eventBus);
      case "sns" -> payload.inTemplates(TOPIC);
      case "sqs" -> queue();
      default -> Optional.empty();
    };
  }

  private Optional<Text> queue() {
    List<Text> pieces = filled(uri.operation()).split('/');
    return uri.isPath() && pieces.size() == 2
        ? Optional.of(Arns.queue(pieces.get(0), pieces.get(1)))
        : Optional.empty();
  }

  /** A path with what is mapped to its placeholders; what the caller sends is open. */
  Text filled(Text path) {
    Text result = Text.empty();
    TextChars chars = new TextChars(path);
    String all = chars.chars();
    int from = 0;
    for (int open = all.indexOf('{'); open >= 0; open = all.indexOf('{', from)) {
      int close = all.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String name = all.substring(open + 1, close);
      result = result.plus(chars.slice(from, open)).plus(mapped(name));
      from = close + 1;
    }
    return result.plus(chars.from(from));
  }

  private Text mapped(String name) {
    return payload
        .parameter("path." + name)
        .orElseGet(
            () -> Text.of(new Text.Open("path parameter " + name, "`{" + name + "}` is mapped")));
  }
}
