package io.gwlint.sam;

import io.gwlint.source.Span;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Reads the entries of a mapping. Null counts as left out; what has the wrong shape is reported and
 * counts as left out.
 *
 * @param map what is read
 * @param problems where wrong shapes are reported
 */
record Properties(MapNode map, Problems problems) {
  Span span() {
    return map.span();
  }

  /** Any value but null. */
  Optional<Node> get(String key) {
    return map.get(key).filter(value -> !Intrinsic.isNull(value));
  }

  /** True when the key is there with something other than null, false or an empty value. */
  boolean has(String key) {
    return get(key).filter(value -> !Intrinsic.isBlank(value)).isPresent();
  }

  boolean isTrue(String key) {
    return get(key).filter(Intrinsic::isTrue).isPresent();
  }

  /** A mapping that is not a function call. */
  Optional<MapNode> map(String key) {
    Optional<Node> value = get(key);
    if (value.isPresent() && value.get() instanceof MapNode found && !Intrinsic.is(found)) {
      return Optional.of(found);
    }
    value.filter(node -> !Intrinsic.is(node)).ifPresent(node -> wrong(node, key, "a mapping"));
    return Optional.empty();
  }

  /** A mapping that is not a function call, to read from. */
  Optional<Properties> nested(String key) {
    return map(key).map(found -> new Properties(found, problems));
  }

  /** The items of a sequence. */
  Optional<List<Node>> list(String key) {
    Optional<Node> value = get(key);
    if (value.isPresent() && value.get() instanceof ListNode found) {
      return Optional.of(found.items());
    }
    value.filter(node -> !Intrinsic.is(node)).ifPresent(node -> wrong(node, key, "a list"));
    return Optional.empty();
  }

  /** A text, number or boolean. */
  Optional<ScalarNode> scalar(String key) {
    Optional<Node> value = get(key);
    if (value.isPresent() && value.get() instanceof ScalarNode found) {
      return Optional.of(found);
    }
    value.filter(node -> !Intrinsic.is(node)).ifPresent(node -> wrong(node, key, "a single value"));
    return Optional.empty();
  }

  /** The text of a single value. */
  Optional<String> text(String key) {
    return scalar(key).map(ScalarNode::text);
  }

  /** A mapping to read from, which no function call but a macro may stand for. */
  Optional<Properties> literal(String key) {
    refuseCall(key);
    return nested(key);
  }

  /** Reports a function call where the transform needs to see the value itself. */
  void refuseCall(String key) {
    get(key)
        .filter(Properties::isCall)
        .ifPresent(call -> problems.refused(call.span(), "`" + key + "` takes no function"));
  }

  /** What a macro stands for is there by the time the transform runs. */
  private static boolean isCall(Node value) {
    return Intrinsic.is(value) && Intrinsic.name(value).filter("Fn::Transform"::equals).isEmpty();
  }

  /** Reports entries that are none of these, naming what it is that does not have them. */
  void refuseUnknown(Collection<String> known, String what) {
    for (Entry entry : map.entries()) {
      if (!known.contains(entry.key().text())) {
        problems.refused(entry.key().span(), what + " takes no `" + entry.key().text() + "`");
      }
    }
  }

  private void wrong(Node node, String key, String expected) {
    problems.refused(node.span(), "`" + key + "` has to be " + expected);
  }
}
