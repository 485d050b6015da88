package io.gwlint.engine;

import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run found.
 *
 * @param findings by file, position and rule; none twice
 * @param failures what could not be checked, in the order of the files
 * @param templates number of templates that were checked, those with findings and those without
 * @param hidden number of findings left out because they are less severe than asked for
 * @param suppressed findings left out on somebody's wish, in their order
 * @param failing number of findings that make the run fail, those not shown included
 * @param remarks what people want to know of the run besides, a line each
 */
public record Result(
    List<Finding> findings,
    List<Failure> failures,
    int templates,
    int hidden,
    List<Suppressed> suppressed,
    int failing,
    List<String> remarks) {
  public Result {
    suppressed = List.copyOf(suppressed);
    remarks = List.copyOf(remarks);
    findings = List.copyOf(findings);
    failures = List.copyOf(failures);
  }

  /** What a run found in which nothing was left out on anybody's wish. */
  public Result(List<Finding> findings, List<Failure> failures, int templates, int hidden) {
    this(findings, failures, templates, hidden, List.of(), 0, List.of());
  }

  /** The same without the findings that are less severe. */
  public Result atLeast(Severity least) {
    List<Finding> kept = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      if (finding.severity().isAtLeast(least)) {
        kept.add(finding);
      }
    }
    List<Suppressed> as = new ArrayList<>(suppressed);
    as.removeIf(one -> !one.finding().severity().isAtLeast(least));
    return new Result(
        kept, failures, templates, hidden + findings.size() - kept.size(), as, failing, remarks);
  }

  /** How many findings have exactly that severity. */
  public int count(Severity severity) {
    int count = 0;
    for (Finding finding : findings) {
      if (finding.severity() == severity) {
        count++;
      }
    }
    return count;
  }

  /** How many findings were left out on a wish of that kind. */
  public int count(Suppressed.Kind kind) {
    int count = 0;
    for (Suppressed one : suppressed) {
      count += one.kind() == kind ? 1 : 0;
    }
    return count;
  }

  /** True when something was not checked, so that silence means little. */
  public boolean isIncomplete() {
    return !failures.isEmpty();
  }
}
