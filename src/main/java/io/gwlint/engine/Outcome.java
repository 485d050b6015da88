package io.gwlint.engine;

import java.util.List;
import java.util.Set;

/**
 * What came of one file.
 *
 * @param isTemplate true when it is a template that was checked
 */
record Outcome(Analysis analysis, boolean isTemplate) {
  private static final Analysis NOTHING = new Analysis(List.of(), List.of(), List.of(), Set.of());

  /** A file that is none of our business. */
  static Outcome nothing() {
    return new Outcome(NOTHING, false);
  }

  static Outcome failed(Failure failure) {
    return new Outcome(new Analysis(List.of(), List.of(failure), List.of(), Set.of()), false);
  }
}
