package io.gwlint.language;

import io.gwlint.source.Located;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.List;
import java.util.Optional;

/**
 * A {@code Fn::ForEach} as written.
 *
 * @param name what follows {@code Fn::ForEach::}, at the place of the whole key
 * @param identifier what stands for the current item
 * @param collection the items, or an expression that gives them
 * @param fragment what is made for each item
 */
record Loop(Located<String> name, ScalarNode identifier, Node collection, MapNode fragment) {
  private static final String PREFIX = "Fn::ForEach::";

  /** True for an entry that is meant as a loop. */
  static boolean isOne(Entry entry) {
    return entry.key().text().startsWith(PREFIX);
  }

  /** The loop; empty when it does not have its three parts. */
  static Optional<Loop> of(Entry entry) {
    String name = entry.key().text().substring(PREFIX.length());
    List<Node> parts = entry.value() instanceof ListNode list ? list.items() : List.of();
    boolean isLoop =
        !name.isEmpty()
            && parts.size() == 3
            && parts.get(0) instanceof ScalarNode
            && !parts.get(0).toString().isEmpty()
            && parts.get(2) instanceof MapNode;
    return isLoop
        ? Optional.of(
            new Loop(
                new Located<>(name, entry.key().span()),
                (ScalarNode) parts.get(0),
                parts.get(1),
                (MapNode) parts.get(2)))
        : Optional.empty();
  }
}
