package io.gwlint.sam;

import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The alternatives of a value that may stand inside {@code Fn::If}: both of them, or the value
 * itself.
 */
final class Branches {
  private Branches() {}

  /** All alternatives except {@code AWS::NoValue}. */
  static List<Node> of(Node node) {
    Optional<List<Node>> arguments = Intrinsic.conditional(node);
    if (arguments.isEmpty()) {
      return Intrinsic.isNoValue(node) ? List.of() : List.of(node);
    }
    List<Node> branches = new ArrayList<>(of(arguments.get().get(1)));
    branches.addAll(of(arguments.get().get(2)));
    return branches;
  }

  /** The same value with every alternative that is a mapping edited. */
  static Node edit(Node node, UnaryOperator<MapNode> edit) {
    Optional<List<Node>> arguments = Intrinsic.conditional(node);
    if (arguments.isPresent()) {
      List<Node> items = arguments.get();
      ListNode edited =
          new ListNode(
              List.of(items.get(0), edit(items.get(1), edit), edit(items.get(2), edit)),
              node.span());
      return MapBuilder.of((MapNode) node).put("Fn::If", edited).build();
    }
    return node instanceof MapNode map && !Intrinsic.isNoValue(node) ? edit.apply(map) : node;
  }
}
