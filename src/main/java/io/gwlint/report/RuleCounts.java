package io.gwlint.report;

import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many findings each rule has: the worst first, then the most frequent, then by code. */
final class RuleCounts {
  private RuleCounts() {}

  /**
   * A rule at one severity.
   *
   * @param example its first finding
   */
  record Row(Finding example, int count) {
    Severity severity() {
      return example.severity();
    }

    String code() {
      return example.code();
    }
  }

  private record Key(Severity severity, String code) {}

  static List<Row> of(List<Finding> findings) {
    Map<Key, Row> rows = new LinkedHashMap<>();
    for (Finding finding : findings) {
      rows.merge(
          new Key(finding.severity(), finding.code()),
          new Row(finding, 1),
          (row, one) -> new Row(row.example(), row.count() + 1));
    }
    List<Row> sorted = new ArrayList<>(rows.values());
    sorted.sort(
        Comparator.comparing(Row::severity)
            .thenComparing(Comparator.comparingInt(Row::count).reversed())
            .thenComparing(Row::code));
    return sorted;
  }
}
