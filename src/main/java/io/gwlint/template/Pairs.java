package io.gwlint.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which two choices were seen together, and scenarios that show as many new pairs as possible
 * (greedily, ties to usual values).
 */
final class Pairs {
  private final List<Variable> variables;
  private final int[] offsets;
  private final int width;
  private final BitSet missing = new BitSet();

  Pairs(List<Variable> variables) {
    this.variables = variables;
    this.offsets = new int[variables.size()];
    int total = 0;
    for (int i = 0; i < variables.size(); i++) {
      offsets[i] = total;
      total += variables.get(i).values().size();
    }
    this.width = total;
    for (int i = 0; i < variables.size(); i++) {
      for (int value = offsets[i]; value < offsets[i] + count(i); value++) {
        missing.set(value * width + offsets[i] + count(i), value * width + width);
      }
    }
  }

  private int count(int variable) {
    return variables.get(variable).values().size();
  }

  /** Notes the pairs of a scenario. */
  void cover(Scenario scenario) {
    int[] row = new int[variables.size()];
    for (int i = 0; i < row.length; i++) {
      Variable variable = variables.get(i);
      row[i] = offsets[i] + variable.values().indexOf(scenario.choices().get(variable.key()));
    }
    cover(row);
  }

  private void cover(int[] row) {
    for (int i = 0; i < row.length; i++) {
      for (int j = i + 1; j < row.length; j++) {
        missing.clear(row[i] * width + row[j]);
      }
    }
  }

  /** A scenario with pairs not seen yet, which are seen from then on; empty when there are none. */
  Optional<Scenario> next() {
    int pair = missing.nextSetBit(0);
    if (pair < 0) {
      return Optional.empty();
    }
    int[] row = new int[variables.size()];
    Arrays.fill(row, -1);
    row[variableOf(pair / width)] = pair / width;
    row[variableOf(pair % width)] = pair % width;
    for (int i = 0; i < row.length; i++) {
      row[i] = row[i] >= 0 ? row[i] : best(row, i);
    }
    cover(row);
    return Optional.of(scenario(row));
  }

  private int variableOf(int value) {
    int found = Arrays.binarySearch(offsets, value);
    return found >= 0 ? found : -found - 2;
  }

  private int best(int[] row, int variable) {
    int best = offsets[variable];
    int most = -1;
    for (int value = offsets[variable]; value < offsets[variable] + count(variable); value++) {
      int gain = gain(row, value);
      if (gain > most) {
        most = gain;
        best = value;
      }
    }
    return best;
  }

  private int gain(int[] row, int value) {
    int gain = 0;
    for (int other : row) {
      if (other >= 0 && missing.get(Math.min(other, value) * width + Math.max(other, value))) {
        gain++;
      }
    }
    return gain;
  }

  private Scenario scenario(int[] row) {
    Map<String, String> choices = new LinkedHashMap<>();
    List<Variable> all = new ArrayList<>(variables);
    for (int i = 0; i < row.length; i++) {
      choices.put(all.get(i).key(), all.get(i).values().get(row[i] - offsets[i]));
    }
    return new Scenario(choices);
  }
}
