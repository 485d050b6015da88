package io.gwlint.report;

import io.gwlint.rule.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** As many findings as something takes: when there are more, the least severe are left out. */
final class MostSevere {
  private MostSevere() {}

  /** All of them in their order, or the most severe, those first that come first. */
  static List<Finding> of(List<Finding> findings, int most) {
    if (findings.size() <= most) {
      return findings;
    }
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(Comparator.comparing(Finding::severity));
    return List.copyOf(sorted.subList(0, most));
  }
}
