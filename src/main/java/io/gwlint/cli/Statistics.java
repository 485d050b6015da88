package io.gwlint.cli;

import io.gwlint.engine.Result;
import io.gwlint.rule.Finding;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run was made of.
 *
 * @param files files that were looked into
 * @param nanoseconds how long it took, from the arguments to the last output
 */
record Statistics(Result result, int files, long nanoseconds) {
  private static final double NANOSECONDS = 1e9;

  /** Findings by rule, those that are not shown included, and the time. */
  void print(PrintStream out) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Finding finding : result.findings()) {
      counts.merge(finding.code() + "  " + finding.name(), 1, Integer::sum);
    }
    counts.forEach((rule, count) -> out.printf(Locale.ROOT, "%6d  %s%n", count, rule));
    double seconds = nanoseconds / NANOSECONDS;
    out.printf(
        Locale.ROOT,
        "%6d files looked into, %d templates, %.2f s (%.0f files a second)%n",
        files,
        result.templates(),
        seconds,
        files / seconds);
  }
}
