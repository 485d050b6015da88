package io.gwlint.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the ways in which a template can be deployed, as far as its conditions tell them apart. Few
 * ways are all looked at; of many, so many that every condition is seen both ways and every two
 * choices together.
 */
public final class Scenarios {
  /** The most scenarios that a plan has. */
  public static final int BUDGET = 64;

  private static final int MOST_TRIED = 4096;
  private static final int MOST_ANSWERS = 200_000;

  private Scenarios() {}

  /**
   * The scenarios to look at.
   *
   * @param relevantResources logical ids; conditions that none of them asks for make no difference
   */
  public static Plan plan(Template template, Inputs inputs, Set<String> relevantResources) {
    Space space = new Space(template, inputs, Relevance.of(template, relevantResources));
    if (space.size() <= BUDGET || isSmall(space)) {
      Map<Scenario, List<Scenario>> alike = merged(space, space.all());
      if (alike.size() <= BUDGET) {
        return new Plan(List.copyOf(alike.keySet()), true, List.of(), alike, space.variables());
      }
    }
    return sample(space);
  }

  private static boolean isSmall(Space space) {
    return space.size() <= MOST_TRIED
        && space.size() * (space.relevance().conditions().size() + 1) <= MOST_ANSWERS;
  }

  /** The first of those that are alike, with all that are like it. */
  private static Map<Scenario, List<Scenario>> merged(Space space, List<Scenario> scenarios) {
    Map<List<Object>, List<Scenario>> bySignature = new LinkedHashMap<>();
    for (Scenario scenario : scenarios) {
      bySignature
          .computeIfAbsent(space.signature(scenario), any -> new ArrayList<>())
          .add(scenario);
    }
    Map<Scenario, List<Scenario>> alike = new LinkedHashMap<>();
    bySignature.values().forEach(group -> alike.put(group.get(0), List.copyOf(group)));
    return alike;
  }

  private static Plan sample(Space space) {
    List<Scenario> scenarios = new Covering(space, BUDGET).scenarios();
    Map<Scenario, List<Scenario>> alike = new LinkedHashMap<>();
    scenarios.forEach(scenario -> alike.put(scenario, List.of(scenario)));
    String leftOut =
        String.format(
            Locale.ROOT,
            "conditions tell %s ways of deploying apart: %d of them are looked at",
            space.size() > 1e6 ? "more than a million" : String.valueOf((long) space.size()),
            scenarios.size());
    return new Plan(scenarios, false, List.of(leftOut), alike, space.variables());
  }

  /**
   * When something holds that holds in some scenarios of a plan, such as <code>
   * Environment is `prod`</code>; empty when it holds in all. The same arguments give the same
   * text.
   */
  public static String describe(Plan plan, Set<Scenario> holding) {
    if (holding.containsAll(plan.scenarios())) {
      return "";
    }
    return new Description(plan, holding).text();
  }
}
