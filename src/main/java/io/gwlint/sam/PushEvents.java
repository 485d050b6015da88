package io.gwlint.sam;

import io.gwlint.source.Located;
import io.gwlint.source.Span;
import io.gwlint.template.Resource;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.List;
import java.util.Optional;

/**
 * Events whose source calls the function by itself: the permission to do so, and the rule that
 * does.
 */
final class PushEvents {
  private static final String SOURCE_ARN = "SourceArn";
  private static final String SOURCE_ACCOUNT = "SourceAccount";

  private final Expansion expansion;
  private final EventSources sources;

  PushEvents(Expansion expansion) {
    this.expansion = expansion;
    this.sources = new EventSources(expansion);
  }

  /** Expands an event of that type; events that a function fetches by itself need no permission. */
  void expand(String type, Entry event, FunctionTarget target) {
    Properties properties =
        expansion
            .reader(Members.map(event.value()))
            .nested("Properties")
            .orElseGet(() -> expansion.reader(Members.empty(event.key().span())));
    Source source = new Source(event.key().span(), target.function(), event.key().text());
    switch (type) {
      case "Schedule", "CloudWatchEvent", "EventBridgeRule" -> addRule(source, target, properties);
      case "S3" -> addBucket(source, target, properties);
      case "SNS" -> addTopic(source, target, properties);
      case "CloudWatchLogs" -> addLogs(source, target, properties);
      case "IoTRule" -> addThing(source, target, properties);
      case "AlexaSkill" -> addSkill(source, target, properties);
      case "Cognito" -> addUserPool(source, target, properties);
      default -> {}
    }
  }

  private record Source(Span span, Resource function, String name) {
    String id() {
      return function.logicalId() + name;
    }

    NodeBuilder nodes() {
      return NodeBuilder.at(span);
    }
  }

  private static ResourceBuilder permission(
      Source source, FunctionTarget target, String principal) {
    return Permissions.ofEvent(source.id() + "Permission", target, source.span(), principal);
  }

  /** The queue that is given, else one of the rule's own, which the rule may send to. */
  private MapNode deadLetters(Source source, Properties config) {
    NodeBuilder nodes = source.nodes();
    Optional<Node> given = config.get("Arn");
    if (given.isPresent()) {
      return nodes.pair("Arn", given.get());
    }
    String id = config.text("QueueLogicalId").orElse(source.id() + "Queue");
    ResourceBuilder queue = new ResourceBuilder(id, "AWS::SQS::Queue", source.function());
    expansion.add(source.function(), queue.causedBy(source.span()).set("Tags", handedOn(source)));
    ResourceBuilder policy =
        new ResourceBuilder(source.id() + "QueuePolicy", "AWS::SQS::QueuePolicy", source.function())
            .causedBy(source.span())
            .set("PolicyDocument", sendTo(nodes.getAtt(id, "Arn"), source))
            .set("Queues", nodes.list(nodes.ref(id)));
    expansion.add(source.function(), policy);
    return nodes.pair("Arn", nodes.getAtt(id, "Arn"));
  }

  private static MapNode sendTo(Node queue, Source source) {
    NodeBuilder nodes = source.nodes();
    MapNode rule = nodes.pair("aws:SourceArn", nodes.getAtt(source.id(), "Arn"));
    MapNode statement =
        nodes
            .map()
            .put("Action", "sqs:SendMessage")
            .put("Effect", "Allow")
            .put("Principal", nodes.pair("Service", "events.amazonaws.com"))
            .put("Resource", queue)
            .put("Condition", nodes.pair("ArnEquals", rule))
            .build();
    return nodes.map().put("Version", "2012-10-17").put("Statement", nodes.list(statement)).build();
  }

  private Optional<ListNode> handedOn(Source source) {
    return Tags.propagated(expansion.properties(source.function())).map(Tags::list);
  }

  private static ResourceBuilder resource(Source source, String type) {
    return new ResourceBuilder(source.id(), type, source.function()).causedBy(source.span());
  }

  private void addRule(Source source, FunctionTarget target, Properties properties) {
    if (properties.has("State") && properties.get("Enabled").isPresent()) {
      expansion.refuse(source.span(), "`State` and `Enabled` cannot both be given");
    }
    NodeBuilder nodes = source.nodes();
    MapNode call = call(source, target, properties);
    ResourceBuilder rule =
        new ResourceBuilder(source.id(), "AWS::Events::Rule", source.function())
            .causedBy(source.span())
            .set("ScheduleExpression", properties.get("Schedule"))
            .set("EventPattern", properties.get("Pattern"))
            .set("Name", properties.get("RuleName").or(() -> properties.get("Name")))
            .copy(properties.map(), "Description", "EventBusName", "State")
            .set("Targets", nodes.list(call));
    properties
        .get("Enabled")
        .map(value -> nodes.text(Intrinsic.isBlank(value) ? "DISABLED" : "ENABLED"))
        .ifPresent(state -> rule.set("State", state));
    expansion.add(source.function(), rule);
    expansion.add(
        source.function(),
        permission(source, target, "events.amazonaws.com")
            .set(SOURCE_ARN, nodes.getAtt(source.id(), "Arn")));
  }

  private MapNode call(Source source, FunctionTarget target, Properties properties) {
    NodeBuilder nodes = source.nodes();
    Node id =
        properties
            .nested("Target")
            .flatMap(own -> own.get("Id"))
            .orElseGet(() -> nodes.text(source.id() + "LambdaTarget"));
    MapBuilder call = nodes.map().put("Arn", target.arn(nodes)).put("Id", id);
    properties
        .nested("DeadLetterConfig")
        .ifPresent(queue -> call.put("DeadLetterConfig", deadLetters(source, queue)));
    for (String name : new String[] {"Input", "InputPath", "InputTransformer", "RetryPolicy"}) {
      call.copy(properties.map(), name);
    }
    return call.build();
  }

  private void addBucket(Source source, FunctionTarget target, Properties properties) {
    properties
        .get("Bucket")
        .filter(bucket -> bucketId(bucket).isEmpty())
        .ifPresent(
            bucket ->
                expansion.refuse(bucket.span(), "an S3 event needs a bucket of this template"));
    expansion.add(
        source.function(),
        permission(source, target, "s3.amazonaws.com")
            .set(SOURCE_ACCOUNT, source.nodes().ref("AWS::AccountId")));
    properties
        .get("Bucket")
        .flatMap(this::bucketId)
        .ifPresent(id -> sources.notifyFrom(id, properties, target, source.id() + "Permission"));
  }

  private Optional<String> bucketId(Node bucket) {
    return Intrinsic.refTarget(bucket).filter(id -> expansion.written().containsKey(id));
  }

  private void addTopic(Source source, FunctionTarget target, Properties properties) {
    boolean queued = QueuedTopic.isMeant(properties);
    if (!queued) {
      expansion.add(
          source.function(),
          permission(source, target, "sns.amazonaws.com").set(SOURCE_ARN, properties.get("Topic")));
    }
    Located<String> name = new Located<>(source.name(), source.span());
    Optional<Node> receiver =
        queued
            ? new QueuedTopic(expansion, target, name, properties).add()
            : Optional.of(target.arn(source.nodes()));
    expansion.add(
        source.function(),
        resource(source, "AWS::SNS::Subscription")
            .set("Protocol", queued ? "sqs" : "lambda")
            .set("TopicArn", properties.get("Topic"))
            .copy(properties.map(), "Region", "FilterPolicy", "FilterPolicyScope", "RedrivePolicy")
            .set("Endpoint", receiver));
  }

  private void addLogs(Source source, FunctionTarget target, Properties properties) {
    NodeBuilder nodes = source.nodes();
    Node group = properties.get("LogGroupName").orElseGet(() -> nodes.text(""));
    String pattern = arn("logs", "log-group:${__LogGroupName__}:*");
    MapNode arn = nodes.sub(pattern, nodes.pair("__LogGroupName__", group));
    expansion.add(
        source.function(), permission(source, target, "logs.amazonaws.com").set(SOURCE_ARN, arn));
    expansion.add(
        source.function(),
        resource(source, "AWS::Logs::SubscriptionFilter")
            .dependsOn(List.of(source.id() + "Permission"))
            .copy(properties.map(), "LogGroupName", "FilterPattern")
            .set("DestinationArn", target.arn(nodes)));
  }

  private void addThing(Source source, FunctionTarget target, Properties properties) {
    NodeBuilder nodes = source.nodes();
    MapNode rule = nodes.pair("RuleName", nodes.ref(source.id()));
    expansion.add(
        source.function(),
        permission(source, target, "iot.amazonaws.com")
            .set(SOURCE_ACCOUNT, nodes.sub("${AWS::AccountId}"))
            .set(SOURCE_ARN, nodes.sub(arn("iot", "rule/${RuleName}"), rule)));
    MapNode call = nodes.pair("Lambda", nodes.pair("FunctionArn", target.arn(nodes)));
    MapBuilder payload =
        nodes
            .map()
            .copy(properties.map(), "Sql")
            .put("RuleDisabled", nodes.bool(false))
            .put("Actions", nodes.list(call))
            .copy(properties.map(), "AwsIotSqlVersion");
    expansion.add(
        source.function(),
        resource(source, "AWS::IoT::TopicRule")
            .set("TopicRulePayload", payload.build())
            .set("Tags", handedOn(source)));
  }

  private void addSkill(Source source, FunctionTarget target, Properties properties) {
    expansion.add(
        source.function(),
        permission(source, target, "alexa-appkit.amazon.com")
            .set("EventSourceToken", properties.get("SkillId")));
  }

  private void addUserPool(Source source, FunctionTarget target, Properties properties) {
    Optional<String> pool = properties.get("UserPool").flatMap(Intrinsic::refTarget);
    if (pool.filter(expansion.written()::containsKey).isEmpty()) {
      expansion.refuse(
          properties.get("UserPool").map(Node::span).orElse(source.span()),
          "a Cognito event needs a user pool of this template");
    }
    String id = target.alias().orElse(source.function().logicalId()) + "CognitoPermission";
    NodeBuilder nodes = source.nodes();
    expansion.add(
        source.function(),
        Permissions.ofEvent(id, target, source.span(), "cognito-idp.amazonaws.com")
            .set(SOURCE_ARN, pool.map(name -> nodes.getAtt(name, "Arn"))));
    pool.ifPresent(name -> sources.triggerFrom(name, properties, target));
  }

  private String arn(String service, String resource) {
    return "arn:"
        + expansion.partition()
        + ":"
        + service
        + ":${AWS::Region}:${AWS::AccountId}:"
        + resource;
  }
}
