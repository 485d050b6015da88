package io.gwlint.linking;

import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Walks nodes and puts others in the place of mappings; a shared node is looked at once, and lists
 * in which nothing changes stay the same objects.
 */
final class Walk {
  private final Function<MapNode, Node> replacement;
  private final Map<Node, Node> seen = new HashMap<>();

  Walk(Function<MapNode, Node> replacement) {
    this.replacement = replacement;
  }

  /** What comes in the place of a node. */
  Node of(Node node) {
    if (node instanceof ScalarNode) {
      return node;
    }
    Node before = seen.get(node);
    if (before != null) {
      return before;
    }
    Node after = node instanceof ListNode list ? list(list) : replacement.apply((MapNode) node);
    seen.put(node, after);
    return after;
  }

  private ListNode list(ListNode list) {
    List<Node> items = list.items().stream().map(this::of).toList();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) != list.items().get(i)) {
        return new ListNode(items, list.span());
      }
    }
    return list;
  }
}
