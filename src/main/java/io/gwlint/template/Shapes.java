package io.gwlint.template;

import io.gwlint.source.Located;
import io.gwlint.source.Problem;
import io.gwlint.source.Span;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Takes nodes for what they ought to be, and notes those that are something else. */
final class Shapes {
  private static final int LONGEST_NAME = 45;

  private final List<Problem> problems = new ArrayList<>();

  /** What was noted so far, by place. */
  List<Problem> problems() {
    return problems.stream()
        .distinct()
        .sorted(Comparator.comparingInt(problem -> problem.span().start()))
        .toList();
  }

  void unreadable(Span span, String message) {
    problems.add(new Problem(Problem.Kind.UNREADABLE, span, message));
  }

  void notAnalysed(Span span, String message) {
    problems.add(new Problem(Problem.Kind.NOT_ANALYSED, span, message));
  }

  /** A section of a template; an empty mapping when it is left out or something else. */
  MapNode section(MapNode root, String name) {
    return root.get(name)
        .flatMap(node -> mapping(node, "`" + name + "`"))
        .orElseGet(() -> new MapNode(List.of(), root.span()));
  }

  /** A mapping; null is a problem, as CloudFormation refuses it. */
  Optional<MapNode> mapping(Node node, String what) {
    if (node instanceof MapNode map) {
      return Optional.of(map);
    }
    unreadable(node.span(), what + " is " + kind(node) + ", not a mapping");
    return Optional.empty();
  }

  /** A plain text. */
  Optional<Located<String>> text(Node node, String what) {
    if (node instanceof ScalarNode scalar && !scalar.isNull()) {
      return Optional.of(new Located<>(scalar.text(), scalar.span()));
    }
    unreadable(node.span(), what + " is " + kind(node) + ", not a text");
    return Optional.empty();
  }

  /** A plain text or a list of plain texts. */
  List<Located<String>> texts(Node node, String what) {
    if (!(node instanceof ListNode list)) {
      return text(node, what).stream().toList();
    }
    return list.items().stream()
        .flatMap(item -> text(item, "an item of " + what).stream())
        .toList();
  }

  /** A name for a message: in backticks and not too long. */
  static String quoted(String name) {
    return "`"
        + (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "..." : name)
        + "`";
  }

  private static String kind(Node node) {
    if (node instanceof ScalarNode scalar) {
      return switch (scalar.kind()) {
        case NULL -> "empty";
        case NUMBER -> "a number";
        case BOOLEAN -> "true or false";
        case STRING -> "a text";
      };
    }
    return node instanceof ListNode ? "a list" : "a mapping";
  }
}
