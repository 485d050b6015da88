package io.gwlint.assembly;

import io.gwlint.gateway.PolicyDocument;
import io.gwlint.gateway.Resources;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Text.Pseudo;
import io.gwlint.value.Text.Reference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How the resources that integrations call are named. */
final class ResourceNames {
  private static final Text REGION = Text.of(new Pseudo("AWS::Region"));
  private static final Text ACCOUNT = Text.of(new Pseudo("AWS::AccountId"));

  /** What {@code Ref} of a resource gives. */
  private enum Ref {
    NAME,
    ARN,
    QUEUE_URL
  }

  /**
   * A type of resource.
   *
   * @param nameProperty the property that gives it a name
   * @param ref what {@code Ref} gives
   * @param service service in its ARN
   * @param before what stands before the name in the last piece of its ARN
   * @param nameAttribute attribute that gives the name; empty for none
   */
  private record Kind(
      String type,
      String nameProperty,
      Ref ref,
      String service,
      String before,
      String nameAttribute) {}

  private static final Kind[] KINDS = {
    new Kind(FunctionNames.FUNCTION, "FunctionName", Ref.NAME, "lambda", "function:", ""),
    new Kind("AWS::SQS::Queue", "QueueName", Ref.QUEUE_URL, "sqs", "", "QueueName"),
    new Kind("AWS::SNS::Topic", "TopicName", Ref.ARN, "sns", "", "TopicName"),
    new Kind("AWS::DynamoDB::Table", "TableName", Ref.NAME, "dynamodb", "table/", ""),
    new Kind("AWS::DynamoDB::GlobalTable", "TableName", Ref.NAME, "dynamodb", "table/", ""),
    new Kind("AWS::Kinesis::Stream", "Name", Ref.NAME, "kinesis", "stream/", ""),
    new Kind(
        "AWS::KinesisFirehose::DeliveryStream",
        "DeliveryStreamName",
        Ref.NAME,
        "firehose",
        "deliverystream/",
        ""),
    new Kind(
        "AWS::StepFunctions::StateMachine",
        "StateMachineName",
        Ref.ARN,
        "states",
        "stateMachine:",
        "Name"),
    new Kind("AWS::Events::EventBus", "Name", Ref.NAME, "events", "event-bus/", "Name"),
    new Kind("AWS::S3::Bucket", "BucketName", Ref.NAME, "s3", "", "")
  };

  /** Resources that hold the policy of others, and the service these belong to. */
  private static final Map<String, String> POLICIES =
      Map.of(
          "AWS::SQS::QueuePolicy", "sqs",
          "AWS::SQS::QueueInlinePolicy", "sqs",
          "AWS::SNS::TopicPolicy", "sns",
          "AWS::SNS::TopicInlinePolicy", "sns",
          "AWS::S3::BucketPolicy", "s3",
          "AWS::Kinesis::ResourcePolicy", "kinesis",
          "AWS::Events::EventBusPolicy", "events",
          "AWS::SecretsManager::ResourcePolicy", "secretsmanager",
          "AWS::KMS::Key", "kms");

  /** What the policy is called in them, where it is not the {@code PolicyDocument}. */
  private static final Map<String, String> POLICY_PROPERTIES =
      Map.of(
          "AWS::SecretsManager::ResourcePolicy", "ResourcePolicy",
          "AWS::KMS::Key", "KeyPolicy");

  private final Stack stack;
  private final Map<Reference, Text> spelled = new HashMap<>();
  private final Set<Text.Part> generated = new HashSet<>();

  private ResourceNames(Stack stack) {
    this.stack = stack;
  }

  static Resources of(Stack stack) {
    ResourceNames names = new ResourceNames(stack);
    for (Kind kind : KINDS) {
      stack.ofType(kind.type()).forEach(element -> names.add(kind, element));
    }
    return new Resources(names.spelled, names.generated, names.guarded());
  }

  private void add(Kind kind, Element element) {
    Reference made = new Reference(element.id(), "(name)");
    boolean named = !element.get(kind.nameProperty()).isAbsent();
    Text name =
        named ? element.get(kind.nameProperty()).text().get().orElse(Text.of(made)) : Text.of(made);
    if (!named) {
      generated.add(made);
    }
    Text arn = arn(kind, name);
    put(element, "Arn", arn);
    put(element, "TopicArn", arn);
    if (!kind.nameAttribute().isEmpty()) {
      put(element, kind.nameAttribute(), name);
    }
    Text url = queueUrl(name);
    put(element, "QueueUrl", url);
    put(
        element,
        "",
        switch (kind.ref()) {
          case NAME -> name;
          case ARN -> arn;
          case QUEUE_URL -> url;
        });
  }

  private void put(Element element, String attribute, Text text) {
    spelled.put(new Reference(element.id(), attribute), text);
  }

  private static Text arn(Kind kind, Text name) {
    Text start = Text.of("arn:").plus(Text.of(new Pseudo("AWS::Partition"))).plus(":");
    Text place =
        kind.service().equals("s3")
            ? Text.of(":::")
            : Text.of(":").plus(REGION).plus(":").plus(ACCOUNT).plus(":");
    return start.plus(kind.service()).plus(place).plus(kind.before()).plus(name);
  }

  private static Text queueUrl(Text name) {
    return Text.of("https://sqs.")
        .plus(REGION)
        .plus(".amazonaws.com/")
        .plus(ACCOUNT)
        .plus("/")
        .plus(name);
  }

  private Set<String> guarded() {
    Set<String> services = new HashSet<>();
    POLICIES.forEach(
        (type, service) ->
            stack.ofType(type).stream()
                .filter(ResourceNames::mayNameRoles)
                .forEach(element -> services.add(service)));
    for (Kind kind : KINDS) {
      for (Element element : stack.ofType(kind.type())) {
        boolean own =
            !element.get("ResourcePolicy").isAbsent() || !element.get("Policy").isAbsent();
        if (own) {
          services.add(kind.service());
        }
      }
    }
    return services;
  }

  // A policy that only denies, or that only lets services and the whole account in, lets no role in
  // by itself.
  private static boolean mayNameRoles(Element element) {
    String property = POLICY_PROPERTIES.getOrDefault(element.type(), "PolicyDocument");
    PolicyDocument policy = Roles.document(element.get(property));
    return !policy.statements().complete()
        || policy.statements().list().stream().anyMatch(ResourceNames::mayNameRoles);
  }

  private static boolean mayNameRoles(PolicyDocument.Statement statement) {
    Items<Text> others = statement.otherPrincipals();
    boolean nobody = others.isEmpty().isYes() && statement.servicePrincipals().isEmpty().isYes();
    boolean named =
        !others.complete()
            || others.list().stream().anyMatch(other -> !other.toString().endsWith(":root"));
    return !statement.allows().is(true).isNo() && (nobody || named);
  }
}
