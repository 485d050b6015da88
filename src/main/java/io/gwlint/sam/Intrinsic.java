package io.gwlint.sam;

import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.List;
import java.util.Optional;

/**
 * What the transform asks of a value before anything is evaluated: is it a function call, a
 * reference, nothing?
 */
final class Intrinsic {
  private static final String IF = "Fn::If";

  private Intrinsic() {}

  /** True for {@code Ref}, {@code Condition} and {@code Fn::...} calls. */
  static boolean is(Node node) {
    return name(node).isPresent();
  }

  /** The function that is called, if the node is a call. */
  static Optional<String> name(Node node) {
    if (!(node instanceof MapNode map) || !map.isSingle()) {
      return Optional.empty();
    }
    String key = map.entries().get(0).key().text();
    boolean call = key.equals("Ref") || key.equals("Condition") || key.startsWith("Fn::");
    return call ? Optional.of(key) : Optional.empty();
  }

  /** True for a written-out null or an empty YAML value. */
  static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.isNull();
  }

  /**
   * True for what a template means as "nothing": null, false, zero, the empty text, list or
   * mapping.
   */
  static boolean isBlank(Node node) {
    if (node instanceof MapNode map) {
      return map.entries().isEmpty();
    }
    if (node instanceof ListNode list) {
      return list.items().isEmpty();
    }
    ScalarNode scalar = (ScalarNode) node;
    return scalar.isNull() || scalar.text().isEmpty() || isFalse(scalar) || isZero(scalar);
  }

  private static boolean isZero(ScalarNode scalar) {
    return scalar.kind() == ScalarNode.Kind.NUMBER && scalar.text().matches("[-+]?0+(\\.0*)?");
  }

  private static boolean isFalse(ScalarNode scalar) {
    return scalar.kind() == ScalarNode.Kind.BOOLEAN && !isTrue(scalar);
  }

  /** True for true and false, in any of YAML's spellings. */
  static boolean isBoolean(Node node) {
    return node instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.BOOLEAN;
  }

  /** True for the boolean true, in any of YAML's spellings, not for the text "true". */
  static boolean isTrue(Node node) {
    return node instanceof ScalarNode scalar
        && scalar.kind() == ScalarNode.Kind.BOOLEAN
        && scalar.text().equalsIgnoreCase("true");
  }

  /** The logical id that {@code Ref} names. */
  static Optional<String> refTarget(Node node) {
    return name(node).filter("Ref"::equals).flatMap(name -> text(((MapNode) node).get(name)));
  }

  /** The logical id that {@code Ref} or {@code Fn::GetAtt} points to. */
  static Optional<String> target(Node node) {
    Optional<String> ref = refTarget(node);
    if (ref.isPresent() || !(node instanceof MapNode map)) {
      return ref;
    }
    Optional<Node> path = map.get("Fn::GetAtt");
    if (path.isPresent() && path.get() instanceof ListNode list && !list.items().isEmpty()) {
      return text(Optional.of(list.items().get(0)));
    }
    return text(path).map(text -> text.split("\\.", 2)[0]);
  }

  static boolean isNoValue(Node node) {
    return refTarget(node).filter("AWS::NoValue"::equals).isPresent();
  }

  /** The three arguments of a well-formed {@code Fn::If}. */
  static Optional<List<Node>> conditional(Node node) {
    return name(node)
        .filter(IF::equals)
        .flatMap(name -> ((MapNode) node).get(name))
        .filter(arguments -> arguments instanceof ListNode list && list.items().size() == 3)
        .map(arguments -> ((ListNode) arguments).items());
  }

  /** The text of a scalar that is not null. */
  static Optional<String> text(Optional<? extends Node> node) {
    return node.filter(value -> value instanceof ScalarNode scalar && !scalar.isNull())
        .map(value -> ((ScalarNode) value).text());
  }

  /** The text of a scalar that is not null. */
  static Optional<String> text(Node node) {
    return text(Optional.of(node));
  }
}
