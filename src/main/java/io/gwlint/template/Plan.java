package io.gwlint.template;

import java.util.List;
import java.util.Map;

/**
 * The scenarios in which a template is looked at.
 *
 * @param scenarios at least one; the first has the default values
 * @param exhaustive true when every way to deploy the template is like one of them, as far as its
 *     conditions go
 * @param leftOut what is not looked at, in words; empty when nothing is
 * @param alike for each scenario those that it stands for, itself among them
 * @param variables what the scenarios choose values for
 */
public record Plan(
    List<Scenario> scenarios,
    boolean exhaustive,
    List<String> leftOut,
    Map<Scenario, List<Scenario>> alike,
    List<Variable> variables) {
  public Plan {
    scenarios = List.copyOf(scenarios);
    leftOut = List.copyOf(leftOut);
    variables = List.copyOf(variables);
  }
}
