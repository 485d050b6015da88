package io.gwlint.template;

import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The identifiers of loops that are still in a template: names that only the loop defines. */
final class LoopNames {
  private static final String LOOP = "Fn::ForEach";

  private LoopNames() {}

  static Set<String> in(Template template) {
    // Nearly all templates have none, and need no walk to tell.
    return template.file().text().contains(LOOP) ? in(template.root()) : Set.of();
  }

  private static Set<String> in(Node root) {
    Set<String> names = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(List.of(root));
    Set<Node> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node instanceof ListNode list) {
        open.addAll(list.items());
      } else if (node instanceof MapNode map && seen.add(map)) {
        for (Entry entry : map.entries()) {
          open.add(entry.value());
          if (entry.key().text().startsWith(LOOP)
              && entry.value() instanceof ListNode parts
              && !parts.items().isEmpty()
              && parts.items().get(0) instanceof ScalarNode name) {
            names.add(name.text());
          }
        }
      }
    }
    return names;
  }
}
