package io.gwlint.template;

import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Walks the calls of intrinsic functions below a node, in the order of the text, a shared node
 * once.
 */
final class Calls {
  private final Deque<Node> open = new ArrayDeque<>();
  private final Set<Node> seen = new HashSet<>();

  private Calls() {}

  /** Hands over every call at or below a node, the outer ones first. */
  static void forEach(Node root, Consumer<Intrinsic> action) {
    Calls walk = new Calls();
    walk.open.push(root);
    while (!walk.open.isEmpty()) {
      Node node = walk.open.pop();
      if (!(node instanceof ScalarNode) && walk.seen.add(node)) {
        Intrinsic.of(node).ifPresent(action);
        walk.pushChildren(node);
      }
    }
  }

  private void pushChildren(Node node) {
    if (node instanceof MapNode map) {
      pushAll(map.entries().stream().map(Entry::value).toList());
    } else if (node instanceof ListNode list) {
      pushAll(list.items());
    }
  }

  private void pushAll(List<Node> nodes) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      open.push(nodes.get(i));
    }
  }

  /** The names that a {@code Fn::Sub} looks up, its own map's left out. */
  static List<Substitution.Piece> names(Intrinsic substitution) {
    Optional<ScalarNode> text = substitution.plainArgument(0);
    if (text.isEmpty()) {
      return List.of();
    }
    Set<String> own = ownNames(substitution);
    return Substitution.of(text.get().text()).pieces().stream()
        .filter(piece -> piece.isName() && !own.contains(piece.text()))
        .toList();
  }

  private static Set<String> ownNames(Intrinsic substitution) {
    List<Node> arguments = substitution.arguments();
    if (arguments.size() < 2 || !(arguments.get(1) instanceof MapNode own)) {
      return Collections.emptySet();
    }
    Set<String> names = new HashSet<>();
    own.entries().forEach(entry -> names.add(entry.key().text()));
    return names;
  }

  /** What {@code Ref} and {@code Fn::Sub} name at or below a node, without attributes. */
  static Set<String> namesIn(Node root) {
    Set<String> names = new LinkedHashSet<>();
    forEach(
        root,
        call -> {
          if (call.is("Ref")) {
            call.plainArgument(0).ifPresent(name -> names.add(name.text()));
          } else if (call.is("Fn::Sub")) {
            names(call).forEach(piece -> names.add(piece.text()));
          }
        });
    return names;
  }
}
