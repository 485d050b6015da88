package io.gwlint.sam;

import io.gwlint.source.Span;
import io.gwlint.template.Resource;
import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.Optional;

/**
 * Events whose source calls the function by itself: the permission to do so, and the rule that
 * does.
 */
final class PushEvents {
  private static final String SOURCE_ARN = "SourceArn";
  private static final String SOURCE_ACCOUNT = "SourceAccount";

  private final Expansion expansion;

  PushEvents(Expansion expansion) {
    this.expansion = expansion;
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
      case "IoTRule" -> addThing(source, target);
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

  private void addRule(Source source, FunctionTarget target, Properties properties) {
    NodeBuilder nodes = source.nodes();
    MapBuilder call =
        nodes.map().put("Arn", target.arn(nodes)).put("Id", source.id() + "LambdaTarget");
    for (String name : new String[] {"Input", "InputPath", "InputTransformer", "RetryPolicy"}) {
      call.copy(properties.map(), name);
    }
    ResourceBuilder rule =
        new ResourceBuilder(source.id(), "AWS::Events::Rule", source.function())
            .causedBy(source.span())
            .set("ScheduleExpression", properties.get("Schedule"))
            .set("EventPattern", properties.get("Pattern"))
            .set("Name", properties.get("RuleName").or(() -> properties.get("Name")))
            .copy(properties.map(), "Description", "EventBusName", "State")
            .set("Targets", nodes.list(call.build()));
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
  }

  private Optional<String> bucketId(Node bucket) {
    return Intrinsic.refTarget(bucket)
        .or(() -> Intrinsic.text(bucket))
        .filter(id -> expansion.written().containsKey(id));
  }

  private void addTopic(Source source, FunctionTarget target, Properties properties) {
    if (!properties.has("SqsSubscription")) {
      expansion.add(
          source.function(),
          permission(source, target, "sns.amazonaws.com").set(SOURCE_ARN, properties.get("Topic")));
    }
  }

  private void addLogs(Source source, FunctionTarget target, Properties properties) {
    NodeBuilder nodes = source.nodes();
    Node group = properties.get("LogGroupName").orElseGet(() -> nodes.text(""));
    String pattern = arn("logs", "log-group:${__LogGroupName__}:*");
    MapNode arn = nodes.sub(pattern, nodes.pair("__LogGroupName__", group));
    expansion.add(
        source.function(), permission(source, target, "logs.amazonaws.com").set(SOURCE_ARN, arn));
  }

  private void addThing(Source source, FunctionTarget target) {
    NodeBuilder nodes = source.nodes();
    MapNode rule = nodes.pair("RuleName", nodes.ref(source.id()));
    expansion.add(
        source.function(),
        permission(source, target, "iot.amazonaws.com")
            .set(SOURCE_ACCOUNT, nodes.sub("${AWS::AccountId}"))
            .set(SOURCE_ARN, nodes.sub(arn("iot", "rule/${RuleName}"), rule)));
  }

  private void addSkill(Source source, FunctionTarget target, Properties properties) {
    expansion.add(
        source.function(),
        permission(source, target, "alexa-appkit.amazon.com")
            .set("EventSourceToken", properties.get("SkillId")));
  }

  private void addUserPool(Source source, FunctionTarget target, Properties properties) {
    Optional<String> pool = properties.get("UserPool").flatMap(Intrinsic::refTarget);
    String id = target.alias().orElse(source.function().logicalId()) + "CognitoPermission";
    NodeBuilder nodes = source.nodes();
    expansion.add(
        source.function(),
        Permissions.ofEvent(id, target, source.span(), "cognito-idp.amazonaws.com")
            .set(SOURCE_ARN, pool.map(name -> nodes.getAtt(name, "Arn"))));
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
