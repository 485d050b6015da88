package io.gwlint.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What came of one file.
 *
 * @param isTemplate true when it is a template, or a definition, that was checked
 * @param parts the other files that it is made of
 */
record Outcome(Analysis analysis, boolean isTemplate, Set<Path> parts) {
  private static final Analysis NOTHING = new Analysis(List.of(), List.of(), List.of(), Set.of());

  /** A file that is none of our business. */
  static Outcome nothing() {
    return new Outcome(NOTHING, false, Set.of());
  }

  static Outcome failed(Failure failure) {
    return new Outcome(
        new Analysis(List.of(), List.of(failure), List.of(), Set.of()), false, Set.of());
  }

  /** A file that another one's outcome tells of. */
  static Outcome part(boolean isTemplate) {
    return new Outcome(NOTHING, isTemplate, Set.of());
  }
}
