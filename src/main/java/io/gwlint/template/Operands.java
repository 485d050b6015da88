package io.gwlint.template;

import io.gwlint.tree.Node;
import io.gwlint.value.Text;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds out what the sides of comparisons are before anything is chosen: literals, parameters, or
 * expressions.
 */
final class Operands {
  private final Resolver unchosen;
  private final Map<Node, Operand> known = new HashMap<>();

  Operands(Template template, Inputs inputs) {
    this.unchosen = Resolver.unchosen(template, inputs);
  }

  Operand of(Node node) {
    return known.computeIfAbsent(node, this::operand);
  }

  private Operand operand(Node node) {
    Text text = unchosen.text(node);
    return text.literal()
        .map(literal -> new Operand(literal, true))
        .orElseGet(() -> new Operand(key(text), false));
  }

  private static String key(Text text) {
    if (text.parts().size() == 1 && text.parts().get(0) instanceof Text.Open open) {
      return open.identity();
    }
    if (text.parts().size() == 1 && text.parts().get(0) instanceof Text.Pseudo pseudo) {
      return pseudo.name();
    }
    return text.toString();
  }
}
