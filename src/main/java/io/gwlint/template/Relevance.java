package io.gwlint.template;

import io.gwlint.source.Located;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What some resources depend on besides one another.
 *
 * @param conditions the conditions that they or their properties ask for, directly or over other
 *     conditions, in the order of the template
 * @param lookups names that choose entries of mappings
 */
record Relevance(Map<String, Node> conditions, Set<String> lookups) {

  static Relevance of(Template template, Set<String> resources) {
    Set<String> asked = new LinkedHashSet<>();
    Set<String> lookups = new LinkedHashSet<>();
    for (String id : resources) {
      Resource resource = template.resources().get(id);
      if (resource != null) {
        resource.condition().map(Located::value).ifPresent(asked::add);
        Calls.forEach(resource.properties(), call -> note(call, asked, lookups));
      }
    }
    return new Relevance(withThoseTheyAskFor(template, asked), lookups);
  }

  private static void note(Intrinsic call, Set<String> asked, Set<String> lookups) {
    if (call.is("Fn::If")) {
      call.plainArgument(0).ifPresent(name -> asked.add(name.text()));
    } else if (call.is("Fn::FindInMap")) {
      call.arguments().stream().limit(3).forEach(key -> lookups.addAll(Calls.namesIn(key)));
    }
  }

  private static Map<String, Node> withThoseTheyAskFor(Template template, Set<String> asked) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(asked);
    while (!open.isEmpty()) {
      String name = open.pop();
      Node expression = template.conditions().get(name);
      if (expression != null && reached.add(name)) {
        addNamed(expression, open);
      }
    }
    Map<String, Node> conditions = new LinkedHashMap<>(template.conditions());
    conditions.keySet().retainAll(reached);
    return conditions;
  }

  /** Conditions named by a condition, however deep. */
  private static void addNamed(Node expression, Deque<String> names) {
    named(expression).ifPresent(names::push);
    Calls.forEach(
        expression,
        call -> call.arguments().forEach(argument -> named(argument).ifPresent(names::push)));
  }

  /** The name in {@code Condition: Name}. */
  static Optional<String> named(Node node) {
    return node instanceof MapNode map && map.isSingle()
        ? map.get("Condition").filter(ScalarNode.class::isInstance).map(Node::toString)
        : Optional.empty();
  }
}
