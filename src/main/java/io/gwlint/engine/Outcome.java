package io.gwlint.engine;

import io.gwlint.rule.Finding;
import java.util.List;

/**
 * What came of one file.
 *
 * @param isTemplate true when it is a template that was checked
 */
record Outcome(List<Finding> findings, List<Failure> failures, boolean isTemplate) {
  /** A file that is none of our business. */
  static Outcome nothing() {
    return new Outcome(List.of(), List.of(), false);
  }

  static Outcome failed(Failure failure) {
    return new Outcome(List.of(), List.of(failure), false);
  }
}
