package io.gwlint.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From which severity on findings make a run fail.
 *
 * @param least the least severe ones that do; empty when none does
 */
public record Threshold(Optional<Severity> least) {
  /** What users write. */
  public static final List<String> WORDS = List.of("error", "warning", "note", "never");

  /** Errors make a run fail. */
  public static Threshold errors() {
    return new Threshold(Optional.of(Severity.ERROR));
  }

  /** The threshold of one of {@link #WORDS}. */
  public static Threshold of(String word) {
    return new Threshold(
        word.equals("never")
            ? Optional.empty()
            : Optional.of(Severity.valueOf(word.toUpperCase(Locale.ROOT))));
  }

  /** Does a finding of that severity make a run fail? */
  public boolean isReachedBy(Severity severity) {
    return least.filter(severity::isAtLeast).isPresent();
  }
}
