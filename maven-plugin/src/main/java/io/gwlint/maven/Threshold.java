package io.gwlint.maven;

import io.gwlint.engine.Result;
import io.gwlint.rule.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * How bad a finding must be to matter.
 *
 * @param least findings of this severity and worse count; none does when empty
 */
record Threshold(Optional<Severity> least) {
  private static final String NEVER = "never";

  /**
   * Reads what a user wrote, in any case.
   *
   * @throws MojoExecutionException when it is neither a severity nor {@code never}
   */
  static Threshold of(String parameter, String written) throws MojoExecutionException {
    if (written.equalsIgnoreCase(NEVER)) {
      return new Threshold(Optional.empty());
    }
    return new Threshold(Optional.of(severity(parameter, written)));
  }

  /**
   * Reads a severity, in any case.
   *
   * @throws MojoExecutionException when it is none
   */
  static Severity severity(String parameter, String written) throws MojoExecutionException {
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(written.strip().toLowerCase(Locale.ROOT))) {
        return severity;
      }
    }
    List<String> words = Arrays.stream(Severity.values()).map(Severity::word).toList();
    throw new MojoExecutionException(
        parameter + " is '" + written + "', but gwlint knows only " + String.join(", ", words));
  }

  /** Warnings and worse, and whatever else counts. */
  Severity reported() {
    return least.filter(Severity.WARNING::isAtLeast).orElse(Severity.WARNING);
  }

  /** True when something in the result counts. */
  boolean isReached(Result result) {
    return least.isPresent()
        && result.findings().stream()
            .anyMatch(finding -> finding.severity().isAtLeast(least.get()));
  }
}
