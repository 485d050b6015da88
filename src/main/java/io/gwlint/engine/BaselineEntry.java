package io.gwlint.engine;

import io.gwlint.rule.Finding;
import java.util.Comparator;

/**
 * A finding that is known.
 *
 * @param mark its fingerprint
 * @param file its file, from the folder of the baseline
 * @param rule the rule's code
 * @param resource logical id; empty when there is none
 * @param message what was wrong, for people who read the baseline
 */
record BaselineEntry(String mark, String file, String rule, String resource, String message) {
  /** So that an entry comes to stand beside those of its file. */
  static final Comparator<BaselineEntry> ORDER =
      Comparator.comparing(BaselineEntry::file)
          .thenComparing(BaselineEntry::rule)
          .thenComparing(BaselineEntry::resource)
          .thenComparing(BaselineEntry::mark);

  static BaselineEntry of(Finding finding, String file, String mark) {
    return new BaselineEntry(mark, file, finding.code(), finding.resource(), finding.message());
  }
}
