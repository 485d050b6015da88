package io.gwlint.template;

import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.List;
import java.util.Optional;

/**
 * A call of an intrinsic function as written.
 *
 * @param name {@code Ref} or its long name such as {@code Fn::Sub}
 * @param argument what it is applied to
 * @param key the function's name in the text
 */
public record Intrinsic(String name, Node argument, ScalarNode key) {

  /** The call that a node is: a mapping of exactly one entry, {@code Ref} or {@code Fn::...}. */
  public static Optional<Intrinsic> of(Node node) {
    if (!(node instanceof MapNode map) || !map.isSingle()) {
      return Optional.empty();
    }
    Entry entry = map.entries().get(0);
    String name = entry.key().text();
    return name.equals("Ref") || name.startsWith("Fn::")
        ? Optional.of(new Intrinsic(name, entry.value(), entry.key()))
        : Optional.empty();
  }

  /** True when it is a call of that function. */
  public boolean is(String function) {
    return name.equals(function);
  }

  /** The arguments: the items of a list, or the only one. */
  public List<Node> arguments() {
    return argument instanceof ListNode list ? list.items() : List.of(argument);
  }

  /** The text of an argument, when there is such a one and it is a plain text. */
  public Optional<ScalarNode> plainArgument(int index) {
    List<Node> all = arguments();
    return index < all.size() && all.get(index) instanceof ScalarNode scalar && !scalar.isNull()
        ? Optional.of(scalar)
        : Optional.empty();
  }
}
