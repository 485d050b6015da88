package io.gwlint.template;

import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what the relevant conditions ask about. */
final class Variables {
  private final Template template;
  private final Inputs inputs;
  private final Operands operands;
  private final Map<String, Set<String>> compared = new LinkedHashMap<>();
  private final Map<String, Variable> comparisons = new HashMap<>();
  private final Set<String> spelledOut = new HashSet<>();

  private Variables(Template template, Inputs inputs, Operands operands) {
    this.template = template;
    this.inputs = inputs;
    this.operands = operands;
  }

  static List<Variable> of(Template template, Inputs inputs, Relevance relevance) {
    Variables variables = new Variables(template, inputs, new Operands(template, inputs));
    relevance.conditions().values().forEach(node -> Calls.forEach(node, variables::note));
    relevance.lookups().forEach(variables::lookup);
    return variables.list();
  }

  private void note(Intrinsic call) {
    if (call.is("Fn::Equals") && call.arguments().size() == 2) {
      equality(call.arguments().get(0), call.arguments().get(1));
    }
  }

  private void equality(Node left, Node right) {
    Operand first = operands.of(left);
    Operand second = operands.of(right);
    if (first.isLiteral() != second.isLiteral()) {
      Operand open = first.isLiteral() ? second : first;
      values(open.key()).add((first.isLiteral() ? first : second).key());
      spellOut(open, first.isLiteral() ? right : left);
    } else if (!first.isLiteral() && !first.equals(second)) {
      Variable comparison = Variable.comparison(first.key(), second.key());
      comparisons.put(comparison.key(), comparison);
      values(comparison.key());
      spellOut(comparison.key(), left);
      spellOut(comparison.key(), right);
    }
  }

  private void spellOut(Operand operand, Node node) {
    spellOut(operand.key(), node);
    Calls.forEach(node, this::keysOfMapping);
  }

  /**
   * An expression is settled by the parameters in it, so they are asked about as well, and by each
   * of their values.
   */
  private void spellOut(String key, Node node) {
    for (String name : Calls.namesIn(node)) {
      boolean isItself = key.equals(Names.variable(name));
      if (!isItself && template.parameters().containsKey(name) && !isGiven(name)) {
        values(Names.variable(name));
        spelledOut.add(Names.variable(name));
      }
    }
  }

  /** A parameter that chooses an entry of a mapping is one of the mapping's keys. */
  private void keysOfMapping(Intrinsic call) {
    List<Node> arguments = call.arguments();
    if (!call.is("Fn::FindInMap") || arguments.size() < 3) {
      return;
    }
    Optional<String> parameter =
        Intrinsic.of(arguments.get(1))
            .filter(key -> key.is("Ref"))
            .flatMap(key -> key.plainArgument(0))
            .map(Node::toString)
            .filter(name -> template.parameters().containsKey(name) && !isGiven(name));
    Optional<MapNode> mapping =
        template
            .mappings()
            .get(arguments.get(0).toString())
            .filter(MapNode.class::isInstance)
            .map(MapNode.class::cast);
    if (parameter.isPresent() && mapping.isPresent()) {
      Set<String> values = values(Names.variable(parameter.get()));
      mapping.get().entries().stream().map(Entry::key).forEach(key -> values.add(key.text()));
    }
  }

  private void lookup(String name) {
    Parameter parameter = template.parameters().get(name);
    if (parameter != null && parameter.allowedValues().size() > 1 && !isGiven(name)) {
      values(Names.variable(name));
      spelledOut.add(Names.variable(name));
    }
  }

  private boolean isGiven(String name) {
    Parameter parameter = template.parameters().get(name);
    return parameter != null && !parameter.isLookedUp() && inputs.parameters().containsKey(name);
  }

  private Set<String> values(String key) {
    return compared.computeIfAbsent(key, any -> new LinkedHashSet<>());
  }

  private List<Variable> list() {
    Map<String, Parameter> parameters = new HashMap<>();
    for (Parameter parameter : template.parameters().values()) {
      parameters.put(Names.variable(parameter.name()), parameter);
    }
    List<Variable> variables = new ArrayList<>();
    for (Map.Entry<String, Set<String>> entry : compared.entrySet()) {
      String key = entry.getKey();
      Domain domain =
          new Domain(
              Optional.ofNullable(parameters.get(key)), entry.getValue(), spelledOut.contains(key));
      variables.add(comparisons.getOrDefault(key, domain.variable(key)));
    }
    return variables;
  }
}
