package io.gwlint.maven;

import io.gwlint.engine.Choices;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Threshold;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * How bad a finding must be to matter, as a user wrote it. What is left open, configuration files
 * decide.
 *
 * @param failOn the least severe finding that fails the build, or {@code never}
 * @param severity the least severe finding that is reported
 */
record Thresholds(Optional<String> failOn, Optional<String> severity) {
  private static final List<String> SEVERITIES =
      Arrays.stream(Severity.values()).map(Severity::word).toList();

  /**
   * Asks for them.
   *
   * @throws MojoExecutionException when a word is none of those that a parameter takes
   */
  Choices in(Choices choices) throws MojoExecutionException {
    Optional<Severity> shown = Optional.empty();
    if (severity.isPresent()) {
      String word = new Choice(SEVERITIES).of("severity", severity.get());
      shown = Optional.of(Severity.valueOf(word.toUpperCase(Locale.ROOT)));
    }
    return choices.thresholds(shown, failing());
  }

  /** Empty when nobody says. */
  Optional<Threshold> failing() throws MojoExecutionException {
    return failOn.isEmpty()
        ? Optional.empty()
        : Optional.of(Threshold.of(new Choice(Threshold.WORDS).of("failOn", failOn.get())));
  }
}
