package io.gwlint.report;

import io.gwlint.rule.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people read of a long list of findings. Up to twenty are shown in all their words. Of more,
 * each rule has two examples, which explain it; the rest need a line each, the worst first.
 *
 * @param whole to be shown with everything, in the order of the result
 * @param brief to be shown in a line each, the worst first, then in the order of the result
 */
record Digest(List<Finding> whole, List<Finding> brief) {
  /** As many as one screen after the other is read for. */
  private static final int READ_WHOLE = 20;

  /** The second shows what differs from one to the next. */
  private static final int EXAMPLES = 2;

  /** Splits the findings of a result. */
  static Digest of(List<Finding> findings) {
    if (findings.size() <= READ_WHOLE) {
      return all(findings);
    }
    Map<String, Integer> seen = new HashMap<>();
    List<Finding> whole = new ArrayList<>();
    List<Finding> brief = new ArrayList<>();
    for (Finding finding : findings) {
      boolean isExample = seen.merge(finding.code(), 1, Integer::sum) <= EXAMPLES;
      (isExample ? whole : brief).add(finding);
    }
    brief.sort(Comparator.comparing(Finding::severity));
    return new Digest(whole, brief);
  }

  /** Everything in all its words, however much it is. */
  static Digest all(List<Finding> findings) {
    return new Digest(findings, List.of());
  }
}
