package io.gwlint.sam;

import io.gwlint.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes the statements of a policy from the short notation of our tables. */
final class StatementReader {
  private final NodeBuilder nodes;
  private final Function<String, Node> value;
  private final List<Node> actions = new ArrayList<>();
  private final List<Node> resources = new ArrayList<>();
  private final MapBuilder conditions;
  private final MapBuilder principal;
  private boolean singleAction;
  private boolean singleResource;
  private String service = "";

  private StatementReader(NodeBuilder nodes, Function<String, Node> value) {
    this.nodes = nodes;
    this.value = value;
    this.conditions = nodes.map();
    this.principal = nodes.map();
  }

  /**
   * Reads statements.
   *
   * @param value what a resource or a condition's value becomes, ARNs written out
   */
  static List<Node> read(List<String> lines, NodeBuilder nodes, Function<String, Node> value) {
    List<Node> statements = new ArrayList<>();
    StatementReader statement = new StatementReader(nodes, value);
    for (String line : lines) {
      if (line.startsWith("+")) {
        statement.finish(statements);
        statement = new StatementReader(nodes, value);
      }
      statement.read(line);
    }
    statement.finish(statements);
    return statements;
  }

  private void read(String line) {
    List<String> words = List.of(line.strip().split(" ", -1));
    switch (words.get(0)) {
      case "=", "-" -> {
        singleResource = words.get(0).equals("=");
        resources.add(value.apply(writtenOut(words.get(1))));
      }
      case "?" ->
          conditions.put(
              words.get(1), nodes.pair(words.get(2), value.apply(writtenOut(words.get(3)))));
      case "@" -> principal.put("Service", words.get(1));
      case "+", "+!" -> {
        singleAction = words.get(0).equals("+!");
        words.stream().skip(1).forEach(this::addAction);
      }
      default -> words.forEach(this::addAction);
    }
  }

  /** {@code @service:rest} is short for an ARN of the partition, Region and account. */
  static String writtenOut(String text) {
    if (!text.startsWith("@")) {
      return text;
    }
    int colon = text.indexOf(':');
    String service = text.substring(1, colon);
    return "arn:${AWS::Partition}:"
        + service
        + ":${AWS::Region}:${AWS::AccountId}:"
        + text.substring(colon + 1);
  }

  private void addAction(String word) {
    int colon = word.indexOf(':');
    service = colon < 0 ? service : word.substring(0, colon + 1);
    actions.add(nodes.text(colon < 0 ? service + word : word));
  }

  private void finish(List<Node> statements) {
    if (actions.isEmpty()) {
      return;
    }
    MapBuilder statement =
        nodes
            .map()
            .put("Effect", "Allow")
            .put("Action", singleAction ? actions.get(0) : nodes.list(actions))
            .put("Resource", singleResource ? resources.get(0) : nodes.list(resources));
    if (!principal.isEmpty()) {
      statement.put("Principal", principal.build());
    }
    if (!conditions.isEmpty()) {
      statement.put("Condition", conditions.build());
    }
    statements.add(statement.build());
  }
}
