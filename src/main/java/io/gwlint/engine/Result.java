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
 */
public record Result(List<Finding> findings, List<Failure> failures, int templates, int hidden) {
  public Result {
    findings = List.copyOf(findings);
    failures = List.copyOf(failures);
  }

  /** The same without the findings that are less severe. */
  public Result atLeast(Severity least) {
    List<Finding> kept = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      if (finding.severity().isAtLeast(least)) {
        kept.add(finding);
      }
    }
    return new Result(kept, failures, templates, hidden + findings.size() - kept.size());
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

  /** True when something was not checked, so that silence means little. */
  public boolean isIncomplete() {
    return !failures.isEmpty();
  }
}
