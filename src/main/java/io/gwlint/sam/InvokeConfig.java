package io.gwlint.sam;

import io.gwlint.source.Located;
import io.gwlint.template.Resource;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code EventInvokeConfig} of a function: where the outcome of asynchronous calls goes. A queue or
 * a topic that is not given is made.
 */
final class InvokeConfig {
  private static final String DESTINATION = "Destination";
  private static final List<String> OUTCOMES = List.of("OnSuccess", "OnFailure");
  private static final List<String> TYPES =
      List.of("SQS", "SNS", "EventBridge", "Lambda", "S3Bucket");
  private static final Map<String, String> MADE = Map.of("SQS", "Queue", "SNS", "Topic");

  private final Expansion expansion;
  private final Resource function;
  private final Optional<Properties> config;
  private final String id;

  InvokeConfig(Expansion expansion, Resource function) {
    this.expansion = expansion;
    this.function = function;
    this.id = function.logicalId() + "EventInvokeConfig";
    this.config =
        expansion
            .properties(function)
            .map("EventInvokeConfig")
            .filter(given -> !given.entries().isEmpty())
            .map(given -> expansion.reader(expansion.parameters().resolveAll(given)));
  }

  /** Adds what the function's role needs to send outcomes. */
  void addPolicies(RolePolicies policies) {
    for (String outcome : OUTCOMES) {
      settings(outcome)
          .flatMap(
              settings ->
                  destination(outcome, settings)
                      .flatMap(to -> Destinations.policy(type(settings), to, id + outcome)))
          .ifPresent(policy -> policies.addInline(policy.name(), policy.document()));
    }
  }

  /** Adds the configuration, and the queues and topics that it needs. */
  void add(FunctionTarget target) {
    config.ifPresent(given -> add(given, target));
  }

  private void add(Properties given, FunctionTarget target) {
    ResourceBuilder built =
        new ResourceBuilder(id, "AWS::Lambda::EventInvokeConfig", function).causedBy(given.span());
    NodeBuilder nodes = built.nodes();
    MapBuilder destinations = nodes.map();
    for (String outcome : OUTCOMES) {
      settings(outcome).ifPresent(settings -> check(outcome, settings));
      settings(outcome)
          .flatMap(settings -> destination(outcome, settings))
          .ifPresent(to -> destinations.put(outcome, nodes.pair(DESTINATION, to)));
    }
    function.metadata().ifPresent(built::metadata);
    Node qualifier =
        target
            .alias()
            .flatMap(alias -> expansion.find(alias))
            .flatMap(alias -> alias.properties().get("Name"))
            .orElseGet(() -> nodes.text("$LATEST"));
    expansion.add(
        function,
        built
            .dependsOn(target.alias().stream().toList())
            .set("FunctionName", nodes.ref(function.logicalId()))
            .set("Qualifier", qualifier)
            .set("DestinationConfig", destinations.build())
            .copy(given.map(), "MaximumEventAgeInSeconds", "MaximumRetryAttempts"));
  }

  private Optional<Properties> settings(String outcome) {
    return config.flatMap(c -> c.nested("DestinationConfig")).flatMap(d -> d.nested(outcome));
  }

  private static String type(Properties settings) {
    return settings.get("Type").flatMap(Intrinsic::text).orElse("");
  }

  private void check(String outcome, Properties settings) {
    String type = type(settings);
    if (!TYPES.contains(type)) {
      expansion.refuse(
          settings.span(), "`Type` of a destination is one of " + String.join(", ", TYPES));
    } else if (isMade(settings)) {
      if (MADE.containsKey(type)) {
        addReceiver(outcome, settings);
      } else {
        expansion.refuse(settings.span(), "a destination of type " + type + " has to be given");
      }
    }
  }

  /** True when the destination is left out, be it under a condition alone. */
  private boolean isMade(Properties settings) {
    return settings.get(DESTINATION).isEmpty() || choice(settings).isPresent();
  }

  /**
   * Of a destination that is there under a condition alone.
   *
   * @param condition name of the condition under which it is left out
   * @param given the destination otherwise
   */
  private record Choice(String condition, Node given) {}

  private Optional<Choice> choice(Properties settings) {
    Optional<List<Node>> arguments = settings.get(DESTINATION).flatMap(Intrinsic::conditional);
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    List<Node> all = arguments.get();
    boolean noneIf = Intrinsic.isNoValue(all.get(1));
    boolean noneElse = Intrinsic.isNoValue(all.get(2));
    Optional<String> condition = Intrinsic.text(all.get(0)).filter(name -> noneIf != noneElse);
    return condition.map(
        name ->
            noneIf
                ? new Choice(name, all.get(2))
                : new Choice(opposite(name, NodeBuilder.at(all.get(0).span())), all.get(1)));
  }

  private String opposite(String condition, NodeBuilder nodes) {
    String name = LogicalIds.hashed("NOT" + condition, id);
    expansion.addCondition(
        name, nodes.pair("Fn::Not", nodes.list(nodes.pair("Condition", condition))));
    return name;
  }

  private String receiverId(String outcome, Properties settings) {
    return id + outcome + MADE.getOrDefault(type(settings), "");
  }

  private Optional<Node> destination(String outcome, Properties settings) {
    Optional<Node> given = settings.get(DESTINATION);
    if (!isMade(settings)) {
      return given;
    }
    NodeBuilder nodes = NodeBuilder.at(settings.span());
    String receiver = receiverId(outcome, settings);
    MapNode made =
        type(settings).equals("SQS") ? nodes.getAtt(receiver, "Arn") : nodes.ref(receiver);
    return Optional.of(
        choice(settings).map(c -> nodes.either(c.condition(), made, c.given())).orElse(made));
  }

  private void addReceiver(String outcome, Properties settings) {
    String kind = MADE.getOrDefault(type(settings), "");
    String receiver = receiverId(outcome, settings);
    ResourceBuilder built =
        new ResourceBuilder(receiver, "AWS::" + type(settings) + "::" + kind, function)
            .causedBy(settings.span());
    choice(settings)
        .map(choice -> both(choice.condition(), built.nodes()))
        .ifPresent(name -> built.condition(Optional.of(new Located<>(name, built.nodes().span()))));
    Optional<MapNode> tags = Tags.propagated(expansion.properties(function));
    expansion.add(function, built.set("Tags", tags.map(Tags::list)));
    expansion.references().add(function.logicalId(), DESTINATION + kind, receiver);
  }

  /** The condition together with that of the function. */
  private String both(String condition, NodeBuilder nodes) {
    if (function.condition().isEmpty()) {
      return condition;
    }
    String own = function.condition().get().value();
    String name = LogicalIds.hashed(own + "AND" + condition, function.logicalId());
    List<Node> operands = new ArrayList<>();
    List.of(own, condition).forEach(c -> operands.add(nodes.pair("Condition", c)));
    expansion.addCondition(name, nodes.pair("Fn::And", nodes.list(operands)));
    return name;
  }
}
