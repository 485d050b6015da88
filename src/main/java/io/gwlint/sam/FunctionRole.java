package io.gwlint.sam;

import io.gwlint.source.Located;
import io.gwlint.template.Resource;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The execution role of a function: the one that the person names, or a generated one. */
final class FunctionRole {
  private static final String ROLE = "Role";

  private final Expansion expansion;
  private final Resource function;
  private final Properties properties;
  private final NodeBuilder nodes;

  FunctionRole(Expansion expansion, Resource function, Properties properties) {
    this.expansion = expansion;
    this.function = function;
    this.properties = properties;
    this.nodes = NodeBuilder.at(function.span());
  }

  /** The value of the function's {@code Role}; adds a role to the template where one is needed. */
  Node add() {
    Optional<Node> given = properties.get(ROLE);
    if (given.isEmpty()) {
      expansion.add(function, role());
      return arn();
    }
    Optional<List<Node>> choice =
        Intrinsic.conditional(expansion.parameters().resolve(given.get()));
    return choice.map(arguments -> chosen(given.get(), arguments)).orElse(given.get());
  }

  /** A role is generated for the alternative that is {@code AWS::NoValue}. */
  private Node chosen(Node given, List<Node> arguments) {
    String condition = Intrinsic.text(arguments.get(0)).orElse("");
    boolean noneIf = Intrinsic.isNoValue(arguments.get(1));
    boolean noneElse = Intrinsic.isNoValue(arguments.get(2));
    if (!noneIf && !noneElse) {
      return given;
    }
    if (noneIf && noneElse) {
      expansion.add(function, role());
      return arn();
    }
    String own = noneIf ? condition : "NOT" + condition;
    if (noneElse) {
      expansion.addCondition(
          own, nodes.pair("Fn::Not", nodes.list(nodes.pair("Condition", condition))));
    }
    expansion.add(function, role().condition(Optional.of(new Located<>(own, given.span()))));
    NodeBuilder here = NodeBuilder.at(given.span());
    return noneIf
        ? here.either(condition, arn(), arguments.get(2))
        : here.either(condition, arguments.get(1), arn());
  }

  private String logicalId() {
    return function.logicalId() + ROLE;
  }

  private MapNode arn() {
    return nodes.getAtt(logicalId(), "Arn");
  }

  private ResourceBuilder role() {
    RolePolicies policies = new RolePolicies(logicalId(), expansion);
    policies.addManaged(
        properties.get("DurableConfig").isPresent()
            ? nodes.text("AWSLambdaBasicDurableExecutionRolePolicy")
            : nodes.text("AWSLambdaBasicExecutionRole"));
    FunctionExpansion.tracing(properties)
        .ifPresent(
            t -> policies.addManaged(NodeBuilder.at(t.span()).text("AWSXrayWriteOnlyAccess")));
    properties
        .get("VpcConfig")
        .ifPresent(
            vpc ->
                policies.addManaged(
                    NodeBuilder.at(vpc.span()).text("AWSLambdaVPCAccessExecutionRole")));
    properties.nested("DeadLetterQueue").ifPresent(queue -> addDeadLetters(policies, queue));
    properties
        .get("Policies")
        .filter(given -> !Intrinsic.isBlank(given))
        .ifPresent(policies::addAll);
    new InvokeConfig(expansion, function).addPolicies(policies);
    new PollingEvents(expansion)
        .addPolicies(function.logicalId(), properties.map("Events"), policies);
    return policies.role(function, properties, "lambda.amazonaws.com");
  }

  private void addDeadLetters(RolePolicies policies, Properties queue) {
    Optional<Node> target = queue.get("TargetArn");
    if (target.isEmpty()) {
      return;
    }
    NodeBuilder at = NodeBuilder.at(target.get().span());
    boolean topic = queue.text("Type").filter("SNS"::equals).isPresent();
    List<Node> statements = new ArrayList<>();
    statements.add(
        at.map()
            .put("Effect", "Allow")
            .put("Action", topic ? "sns:Publish" : "sqs:SendMessage")
            .put("Resource", target.get())
            .build());
    MapBuilder document =
        at.map().put("Version", "2012-10-17").put("Statement", at.list(statements));
    policies.addInline("DeadLetterQueuePolicy", document.build());
  }
}
