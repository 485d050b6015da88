package io.gwlint.template;

import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.stream.Collectors;

/**
 * One spelling for an expression however it is laid out, so that equal expressions can be told to
 * be equal.
 */
final class Canonical {
  private static final int LARGEST = 500;

  private Canonical() {}

  /** The spelling; for a very large expression, its place, which is equal to itself at least. */
  static String of(Node node) {
    return node.weight() > LARGEST ? node.span() + "" : spelled(node);
  }

  private static String spelled(Node node) {
    if (node instanceof ListNode list) {
      return list.items().stream()
          .map(Canonical::spelled)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (node instanceof MapNode map) {
      return map.entries().stream()
          .map(Canonical::spelled)
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return node.toString();
  }

  private static String spelled(Entry entry) {
    return entry.key().text() + ": " + spelled(entry.value());
  }
}
