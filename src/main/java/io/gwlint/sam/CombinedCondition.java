package io.gwlint.sam;

import io.gwlint.source.Span;
import io.gwlint.tree.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * One condition that holds where any of several does. {@code Fn::Or} takes ten at most, so it may
 * need more than one.
 */
final class CombinedCondition {
  private static final int MOST = 10;

  private CombinedCondition() {}

  /** Adds the condition, and those it is made of, to the template. */
  static void add(Expansion expansion, String name, Collection<String> conditions, Span cause) {
    List<String> rest = new ArrayList<>(conditions.stream().sorted().toList());
    int further = (rest.size() - 2) / (MOST - 1);
    while (rest.size() > 1) {
      List<String> group = rest.subList(0, Math.min(MOST, rest.size()));
      String part = further > 0 ? name + further : name;
      expansion.addCondition(part, anyOf(group, cause));
      group.clear();
      rest.add(part);
      further--;
    }
  }

  private static Node anyOf(List<String> conditions, Span cause) {
    NodeBuilder nodes = NodeBuilder.at(cause);
    List<Node> operands = new ArrayList<>();
    conditions.forEach(condition -> operands.add(nodes.pair("Condition", condition)));
    return nodes.pair("Fn::Or", nodes.list(operands));
  }
}
