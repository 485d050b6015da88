package io.gwlint.engine;

import io.gwlint.rule.Finding;
import io.gwlint.source.Span;
import java.util.List;
import java.util.Set;

/**
 * What came of one document.
 *
 * @param findings by position and rule; none twice
 * @param failures rules that threw
 * @param suppressed findings that the template asks to be left out
 * @param used places of suppressions that are of use to this document, which may be those of
 *     another
 */
public record Analysis(
    List<Finding> findings, List<Failure> failures, List<Suppressed> suppressed, Set<Span> used) {
  public Analysis {
    findings = List.copyOf(findings);
    failures = List.copyOf(failures);
    suppressed = List.copyOf(suppressed);
    used = Set.copyOf(used);
  }
}
