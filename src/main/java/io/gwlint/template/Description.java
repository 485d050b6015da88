package io.gwlint.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says in which of a plan's scenarios something holds: exactly where that is short, by an example
 * where it is not.
 */
final class Description {
  private static final int MOST_NAMED = 3;

  private final Plan plan;
  private final List<Scenario> holding = new ArrayList<>();
  private final List<Scenario> others = new ArrayList<>();

  Description(Plan plan, Set<Scenario> holding) {
    this.plan = plan;
    for (Scenario scenario : plan.scenarios()) {
      List<Scenario> alike = plan.alike().getOrDefault(scenario, List.of(scenario));
      (holding.contains(scenario) ? this.holding : this.others).addAll(alike);
    }
  }

  String text() {
    if (holding.isEmpty()) {
      return "never";
    }
    return exact().orElseGet(this::example);
  }

  private Optional<String> exact() {
    if (!plan.exhaustive()) {
      return Optional.empty();
    }
    return conjunction(holding, others)
        .map(variables -> join(variables, " and ", holding, true))
        .or(
            () ->
                conjunction(others, holding)
                    .map(variables -> join(variables, " or ", others, false)));
  }

  /**
   * Few variables whose values tell the ones from the others, provided that every mix of those
   * values is among the ones.
   */
  private Optional<List<Variable>> conjunction(List<Scenario> ones, List<Scenario> rest) {
    List<Variable> needed = new ArrayList<>(plan.variables());
    needed.removeIf(variable -> values(variable, ones).containsAll(values(variable, rest)));
    for (Variable variable : needed) {
      if (tells(List.of(variable), ones, rest)) {
        return Optional.of(List.of(variable));
      }
    }
    if (!tells(needed, ones, rest)) {
      return Optional.empty();
    }
    for (Variable variable : List.copyOf(needed)) {
      List<Variable> fewer = needed.stream().filter(other -> !other.equals(variable)).toList();
      if (tells(fewer, ones, rest)) {
        needed.remove(variable);
      }
    }
    return needed.size() > MOST_NAMED ? Optional.empty() : Optional.of(needed);
  }

  private static boolean tells(List<Variable> variables, List<Scenario> ones, List<Scenario> rest) {
    List<Set<String>> values = variables.stream().map(variable -> values(variable, ones)).toList();
    return rest.stream()
        .noneMatch(
            scenario -> {
              for (int i = 0; i < values.size(); i++) {
                if (!values.get(i).contains(value(variables.get(i), scenario))) {
                  return false;
                }
              }
              return true;
            });
  }

  private static Set<String> values(Variable variable, List<Scenario> scenarios) {
    return scenarios.stream()
        .map(scenario -> value(variable, scenario))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String value(Variable variable, Scenario scenario) {
    return scenario.choices().getOrDefault(variable.key(), variable.usual());
  }

  private static String join(
      List<Variable> variables, String word, List<Scenario> ones, boolean holds) {
    return variables.stream()
        .map(variable -> say(variable, values(variable, ones), holds))
        .collect(Collectors.joining(word));
  }

  /**
   * The shorter of "is one of these" and "is none of the others"; what is not listed can only be
   * excluded.
   */
  private static String say(Variable variable, Set<String> values, boolean holds) {
    List<String> chosen = variable.values().stream().filter(values::contains).toList();
    List<String> left =
        variable.values().stream().filter(value -> !values.contains(value)).toList();
    boolean isRest = variable.rest().filter(values::contains).isPresent();
    boolean isShorter = variable.rest().isEmpty() && left.size() < chosen.size();
    return (isRest || isShorter) && !left.isEmpty()
        ? variable.say(left, !holds)
        : variable.say(chosen, holds);
  }

  private String example() {
    Scenario first = holding.get(0);
    List<Variable> needed = fewest(List.of(first));
    return join(needed, " and ", List.of(first), true) + ", for example";
  }

  private List<Variable> fewest(List<Scenario> first) {
    List<Variable> all = plan.variables();
    for (Variable one : all) {
      if (tells(List.of(one), first, others)) {
        return List.of(one);
      }
    }
    List<Variable> needed = new ArrayList<>(all);
    for (Variable variable : all) {
      List<Variable> fewer = needed.stream().filter(other -> !other.equals(variable)).toList();
      if (tells(fewer, first, others)) {
        needed = new ArrayList<>(fewer);
      }
    }
    return needed;
  }
}
