package io.gwlint.engine;

import io.gwlint.rule.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What came of one file.
 *
 * @param settings what holds for it; empty when it was not analysed
 * @param isTemplate true when it is a template, or a definition, that was checked
 * @param parts the other files that it is made of
 * @param remark what somebody who named the file wants to know
 */
record Outcome(
    Analysis analysis,
    Optional<Settings> settings,
    boolean isTemplate,
    Set<Path> parts,
    Optional<String> remark) {
  private static final Analysis NOTHING = new Analysis(List.of(), List.of(), List.of(), Set.of());

  /** A template under its settings, and the files that it is made of. */
  static Outcome of(Analysis analysis, Settings settings, boolean isTemplate, Set<Path> parts) {
    return new Outcome(analysis, Optional.of(settings), isTemplate, parts, Optional.empty());
  }

  /** A file that is none of our business. */
  static Outcome nothing() {
    return part(false);
  }

  /** A file that another one's outcome tells of. */
  static Outcome part(boolean isTemplate) {
    return new Outcome(NOTHING, Optional.empty(), isTemplate, Set.of(), Optional.empty());
  }

  /** A file that is left out. */
  static Outcome excluded(String remark) {
    return new Outcome(NOTHING, Optional.empty(), false, Set.of(), Optional.of(remark));
  }

  static Outcome failed(Failure failure) {
    Analysis analysis = new Analysis(List.of(), List.of(failure), List.of(), Set.of());
    return new Outcome(analysis, Optional.empty(), false, Set.of(), Optional.empty());
  }

  /** The same without certain findings. */
  Outcome without(Predicate<Finding> unwanted) {
    List<Finding> kept = new ArrayList<>(analysis.findings());
    return kept.removeIf(unwanted)
        ? new Outcome(
            new Analysis(kept, analysis.failures(), analysis.suppressed(), analysis.used()),
            settings,
            isTemplate,
            parts,
            remark)
        : this;
  }
}
