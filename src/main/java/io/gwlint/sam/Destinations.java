package io.gwlint.sam;

import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the outcome of a call goes, and what a function's role needs to send it there. */
final class Destinations {
  private static final Map<String, String> ACTIONS =
      Map.of(
          "SQS", "sqs:SendMessage",
          "SNS", "sns:publish",
          "EventBridge", "events:PutEvents",
          "Lambda", "lambda:InvokeFunction");

  private Destinations() {}

  /** A policy of that name. */
  record Policy(String name, MapNode document) {}

  /** The policy for a destination of that type; empty where the transform knows of none. */
  static Optional<Policy> policy(String type, Node destination, String id) {
    NodeBuilder nodes = NodeBuilder.at(destination.span());
    List<Node> statements = new ArrayList<>();
    if (type.equals("S3") || type.equals("S3Bucket")) {
      Node objects =
          nodes.pair(
              "Fn::Join", nodes.list(nodes.text("/"), nodes.list(destination, nodes.text("*"))));
      statements.add(allow(nodes, "s3:PutObject", objects));
      statements.add(allow(nodes, "s3:ListBucket", destination));
      return Optional.of(policy(id + "S3Policy", nodes, statements));
    }
    return Optional.ofNullable(ACTIONS.get(type))
        .map(
            action -> {
              statements.add(allow(nodes, action, destination));
              return policy(id + type + "Policy", nodes, statements);
            });
  }

  private static Policy policy(String name, NodeBuilder nodes, List<Node> statements) {
    return new Policy(name, nodes.pair("Statement", nodes.list(statements)));
  }

  private static MapNode allow(NodeBuilder nodes, String action, Node resource) {
    return nodes
        .map()
        .put("Action", action)
        .put("Effect", "Allow")
        .put("Resource", resource)
        .build();
  }
}
