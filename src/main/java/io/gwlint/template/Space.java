package io.gwlint.template;

import io.gwlint.value.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All scenarios that the relevant conditions of a template allow, and what the conditions say in
 * each.
 */
final class Space {
  private final Template template;
  private final Inputs inputs;
  private final Relevance relevance;
  private final Optional<Operands> operands;
  private final List<Variable> variables;

  Space(Template template, Inputs inputs, Relevance relevance) {
    this.template = template;
    this.inputs = inputs;
    this.relevance = relevance;
    this.operands = Optional.of(new Operands(template, inputs));
    this.variables = Variables.of(template, inputs, relevance);
  }

  List<Variable> variables() {
    return variables;
  }

  Relevance relevance() {
    return relevance;
  }

  Operand operand(io.gwlint.tree.Node node) {
    return operands.orElseThrow().of(node);
  }

  /** How many scenarios there are, as far as a {@code double} can count. */
  double size() {
    return variables.stream()
        .mapToDouble(variable -> variable.values().size())
        .reduce(1, (a, b) -> a * b);
  }

  /** Every scenario, those with usual values first. */
  List<Scenario> all() {
    List<Map<String, String>> rows = List.of(Map.of());
    for (Variable variable : variables) {
      List<Map<String, String>> longer = new ArrayList<>(rows.size() * variable.values().size());
      for (Map<String, String> row : rows) {
        for (String value : variable.values()) {
          Map<String, String> next = new LinkedHashMap<>(row);
          next.put(variable.key(), value);
          longer.add(next);
        }
      }
      rows = longer;
    }
    return rows.stream().map(Scenario::new).toList();
  }

  /** The scenario of these choices, with usual values for the rest. */
  Scenario scenario(Map<String, String> chosen) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (Variable variable : variables) {
      choices.put(variable.key(), chosen.getOrDefault(variable.key(), variable.usual()));
    }
    return new Scenario(choices);
  }

  /** What each relevant condition says, in the order of the template. */
  List<Answer> answers(Scenario scenario) {
    Resolver resolver = new Resolver(template, inputs, scenario, operands);
    return relevance.conditions().keySet().stream().map(resolver::condition).toList();
  }

  /** What tells scenarios apart: the conditions, and the keys of mappings. */
  List<Object> signature(Scenario scenario) {
    List<Object> signature = new ArrayList<>(answers(scenario));
    for (String name : relevance.lookups()) {
      signature.add(
          scenario
              .choices()
              .getOrDefault(Names.variable(name), scenario.choices().getOrDefault(name, "")));
    }
    return signature;
  }
}
