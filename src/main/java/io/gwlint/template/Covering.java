package io.gwlint.template;

import io.gwlint.value.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses scenarios out of very many: the usual one, then such that every condition is seen both
 * ways and every pair of choices.
 */
final class Covering {
  private final Space space;
  private final int budget;
  private final Set<Scenario> chosen = new LinkedHashSet<>();

  Covering(Space space, int budget) {
    this.space = space;
    this.budget = budget;
  }

  /** The scenarios; the same for the same template. */
  List<Scenario> scenarios() {
    chosen.add(space.scenario(Map.of()));
    Pairs pairs = new Pairs(space.variables());
    pairs.cover(space.scenario(Map.of()));
    addPairs(pairs, budget * 3 / 4);
    addBothWays();
    chosen.forEach(pairs::cover);
    addPairs(pairs, budget);
    return List.copyOf(chosen);
  }

  private void addPairs(Pairs pairs, int most) {
    while (chosen.size() < most) {
      Optional<Scenario> next = pairs.next();
      if (next.isEmpty()) {
        return;
      }
      chosen.add(next.get());
    }
  }

  private void addBothWays() {
    Map<String, Set<Answer>> seen = new LinkedHashMap<>();
    chosen.forEach(scenario -> note(scenario, seen));
    for (String name : List.copyOf(space.relevance().conditions().keySet())) {
      for (Answer wanted : List.of(Answer.YES, Answer.NO)) {
        if (chosen.size() < budget && !seen.getOrDefault(name, Set.of()).contains(wanted)) {
          new Wish(space)
              .scenario(name, wanted)
              .filter(chosen::add)
              .ifPresent(scenario -> note(scenario, seen));
        }
      }
    }
  }

  private void note(Scenario scenario, Map<String, Set<Answer>> seen) {
    List<Answer> answers = space.answers(scenario);
    List<String> names = new ArrayList<>(space.relevance().conditions().keySet());
    for (int i = 0; i < names.size(); i++) {
      seen.computeIfAbsent(names.get(i), any -> new LinkedHashSet<>()).add(answers.get(i));
    }
  }
}
