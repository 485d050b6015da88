package io.gwlint.sam;

import io.gwlint.source.Located;
import io.gwlint.source.Span;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.List;
import java.util.Optional;

/**
 * An {@code SNS} event with {@code SqsSubscription}: the topic sends to a queue, and Lambda fetches
 * from there.
 */
final class QueuedTopic {
  private static final String SETTING = "SqsSubscription";

  private final Expansion expansion;
  private final FunctionTarget target;
  private final String id;
  private final Span cause;
  private final Properties event;
  private final NodeBuilder nodes;

  /**
   * Such an event.
   *
   * @param target what is called in the end
   * @param name the event's name
   * @param event its properties
   */
  QueuedTopic(Expansion expansion, FunctionTarget target, Located<String> name, Properties event) {
    this.expansion = expansion;
    this.target = target;
    this.id = target.function().logicalId() + name.value();
    this.cause = name.span();
    this.event = event;
    this.nodes = NodeBuilder.at(cause);
  }

  /** True when an event asks for a queue. */
  static boolean isMeant(Properties event) {
    return event.has(SETTING);
  }

  /** Adds queue, policy and mapping; gives the queue's ARN. */
  Optional<Node> add() {
    Optional<Properties> given =
        event.get(SETTING).filter(MapNode.class::isInstance).flatMap(n -> event.nested(SETTING));
    if (given.isEmpty()) {
      addQueue();
      Node arn = nodes.getAtt(id + "Queue", "Arn");
      connect(arn, nodes.ref(id + "Queue"), id + "QueuePolicy", nodes.whole(10));
      return Optional.of(arn);
    }
    Properties queue = given.get();
    if (!queue.has("QueueArn") || !queue.has("QueueUrl")) {
      expansion.refuse(queue.span(), "`" + SETTING + "` needs `QueueArn` and `QueueUrl`");
      return Optional.empty();
    }
    Node arn = queue.get("QueueArn").orElseThrow();
    String policy = queue.text("QueuePolicyLogicalId").orElse(id + "QueuePolicy");
    Node size = queue.get("BatchSize").filter(n -> !Intrinsic.isBlank(n)).orElse(nodes.whole(10));
    connect(arn, queue.get("QueueUrl").orElseThrow(), policy, size);
    return Optional.of(arn);
  }

  private ResourceBuilder resource(String logicalId, String type) {
    return new ResourceBuilder(logicalId, type, target.function()).causedBy(cause);
  }

  private void addQueue() {
    Optional<Node> ordered =
        event
            .get("Topic")
            .flatMap(Intrinsic::target)
            .flatMap(topic -> Optional.ofNullable(expansion.written().get(topic)))
            .flatMap(topic -> topic.properties().get("FifoTopic"))
            .map(expansion.parameters()::resolve)
            .filter(value -> !Intrinsic.isBlank(value));
    Optional<MapNode> tags = Tags.propagated(expansion.properties(target.function()));
    expansion.add(
        target.function(),
        resource(id + "Queue", "AWS::SQS::Queue")
            .set("FifoQueue", ordered)
            .set("Tags", tags.map(Tags::list)));
  }

  private void connect(Node arn, Node url, String policy, Node size) {
    expansion.add(
        target.function(),
        resource(policy, "AWS::SQS::QueuePolicy")
            .set("PolicyDocument", sendTo(arn))
            .set("Queues", nodes.list(url)));
    expansion.add(
        target.function(),
        resource(id + "EventSourceMapping", "AWS::Lambda::EventSourceMapping")
            .set("BatchSize", size)
            .set("Enabled", nodes.bool(true))
            .set("EventSourceArn", arn)
            .set("FunctionName", target.reference(nodes)));
  }

  private MapNode sendTo(Node queue) {
    MapBuilder topic = nodes.map().put("aws:SourceArn", event.get("Topic"));
    MapNode statement =
        nodes
            .map()
            .put("Action", "sqs:SendMessage")
            .put("Effect", "Allow")
            .put("Principal", "*")
            .put("Resource", queue)
            .put("Condition", nodes.pair("ArnEquals", topic.build()))
            .build();
    List<Node> statements = List.of(statement);
    return nodes
        .map()
        .put("Version", "2012-10-17")
        .put("Statement", nodes.list(statements))
        .build();
  }
}
