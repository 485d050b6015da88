package io.gwlint.sam;

import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the transform asks of a value before anything is evaluated: is it a function call, a
 * reference, nothing?
 */
final class Intrinsic {
  private static final String IF = "Fn::If";
  private static final Set<String> YES = Set.of("true", "yes", "on");
  private static final Set<String> NO = Set.of("no", "off");

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
    return scalar.kind() == ScalarNode.Kind.BOOLEAN
        ? !isTrue(scalar)
        : NO.contains(scalar.text().toLowerCase(Locale.ROOT));
  }

  /**
   * True for true and false, and for the words that older readers of YAML take for them, such as
   * that of SAM's command line.
   */
  static boolean isBoolean(Node node) {
    return node instanceof ScalarNode scalar
        && (scalar.kind() == ScalarNode.Kind.BOOLEAN || isTrue(scalar) || isFalse(scalar));
  }

  /** True for the boolean true, in any of YAML's spellings, not for the text "true". */
  static boolean isTrue(Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      return false;
    }
    String word = scalar.text().toLowerCase(Locale.ROOT);
    return YES.contains(word) && (scalar.kind() == ScalarNode.Kind.BOOLEAN || !word.equals("true"));
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
