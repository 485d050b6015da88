package io.gwlint.linking;

import io.gwlint.template.Intrinsic;
import io.gwlint.template.Substitution;
import io.gwlint.template.Template;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.List;

/**
 * Settles whether an optional parameter is given, the question that nested templates ask most:
 * {@code !Not [!Equals [!Ref FunctionArn, ""]]}. What a resource gives is never empty.
 */
final class Emptiness {
  private final Template outer;

  private Emptiness(Template outer) {
    this.outer = outer;
  }

  /** The expression with such comparisons settled; names are those of the outer template. */
  static Node settled(Node expression, Template outer) {
    return new Emptiness(outer).settled(expression);
  }

  private Node settled(Node expression) {
    if (expression instanceof ListNode list) {
      return new ListNode(list.items().stream().map(this::settled).toList(), list.span());
    }
    if (!(expression instanceof MapNode map) || Intrinsic.of(map).isEmpty()) {
      return expression;
    }
    Intrinsic call = Intrinsic.of(map).get();
    if (!call.is("Fn::Equals")) {
      return call.argument() instanceof ListNode list
          ? Nodes.call(call.name(), settled(list), map.span())
          : map;
    }
    List<Node> sides = call.arguments();
    boolean differ =
        sides.size() == 2
            && ((isEmpty(sides.get(0)) && isNeverEmpty(sides.get(1)))
                || (isEmpty(sides.get(1)) && isNeverEmpty(sides.get(0))));
    return differ ? never(map) : map;
  }

  private static Node never(MapNode map) {
    List<Node> unequal =
        List.of(ScalarNode.synthetic("given", map.span()), ScalarNode.synthetic("", map.span()));
    return Nodes.call("Fn::Equals", new ListNode(unequal, map.span()), map.span());
  }

  private static boolean isEmpty(Node node) {
    return node instanceof ScalarNode scalar && scalar.text().isEmpty();
  }

  private boolean isNeverEmpty(Node node) {
    return Intrinsic.of(node)
        .filter(
            call ->
                switch (call.name()) {
                  case "Fn::GetAtt", "Fn::ImportValue" -> true;
                  case "Ref" ->
                      !outer.parameters().containsKey(call.argument().toString())
                          && !call.argument().toString().equals("AWS::NoValue");
                  case "Fn::Sub" -> call.plainArgument(0).filter(Emptiness::hasText).isPresent();
                  default -> false;
                })
        .isPresent();
  }

  private static boolean hasText(ScalarNode pattern) {
    return Substitution.of(pattern.text()).pieces().stream().anyMatch(piece -> !piece.isName());
  }
}
