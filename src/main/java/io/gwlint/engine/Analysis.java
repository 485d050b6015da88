package io.gwlint.engine;

import io.gwlint.rule.Finding;
import java.util.List;

/**
 * What came of one document.
 *
 * @param findings by position and rule; none twice
 * @param failures rules that threw
 */
public record Analysis(List<Finding> findings, List<Failure> failures) {
  public Analysis {
    findings = List.copyOf(findings);
    failures = List.copyOf(failures);
  }
}
