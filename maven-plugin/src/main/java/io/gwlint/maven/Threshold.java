package io.gwlint.maven;

import io.gwlint.engine.Result;
import io.gwlint.rule.Finding;
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
  private static final List<String> SEVERITIES =
      Arrays.stream(Severity.values()).map(Severity::word).toList();

  /**
   * Reads what a user wrote, in any case.
   *
   * @throws MojoExecutionException when it is neither a severity nor {@code never}
   */
  static Threshold of(String parameter, String written) throws MojoExecutionException {
    String word = new Choice(SEVERITIES, NEVER).of(parameter, written);
    return new Threshold(word.equals(NEVER) ? Optional.empty() : Optional.of(severity(word)));
  }

  /**
   * Reads a severity, in any case.
   *
   * @throws MojoExecutionException when it is none
   */
  static Severity severity(String parameter, String written) throws MojoExecutionException {
    return severity(new Choice(SEVERITIES).of(parameter, written));
  }

  /** Warnings and worse, and whatever else counts. */
  Severity reported() {
    return least.filter(Severity.WARNING::isAtLeast).orElse(Severity.WARNING);
  }

  /** How many findings count. */
  int count(Result result) {
    int count = 0;
    for (Finding finding : result.findings()) {
      count += least.isPresent() && finding.severity().isAtLeast(least.get()) ? 1 : 0;
    }
    return count;
  }

  private static Severity severity(String word) {
    return Severity.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
