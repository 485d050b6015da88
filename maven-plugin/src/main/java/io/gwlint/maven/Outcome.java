package io.gwlint.maven;

import io.gwlint.engine.Failure;
import io.gwlint.engine.Result;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import java.util.StringJoiner;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * What a run means for the build.
 *
 * @param result what is reported
 */
record Outcome(Result result) {

  /** One line for each finding and each failure, at the level that its severity deserves. */
  void log(Log log) {
    for (Finding finding : result.findings()) {
      String line = line(finding);
      switch (finding.severity()) {
        case ERROR -> log.error(line);
        case WARNING -> log.warn(line);
        case NOTE -> log.info(line);
      }
    }
    for (Failure failure : result.failures()) {
      log.error(line(failure));
      failure.trace().lines().forEach(log::debug);
    }
    log.info("gwlint: " + summary());
  }

  /**
   * Passes or fails.
   *
   * @throws MojoExecutionException when something could not be checked, so that silence means
   *     nothing
   * @throws MojoFailureException when a finding reaches the threshold
   */
  void judge(Threshold threshold) throws MojoExecutionException, MojoFailureException {
    if (result.isIncomplete()) {
      throw new MojoExecutionException("gwlint: " + line(result.failures().get(0)));
    }
    if (threshold.isReached(result)) {
      throw new MojoFailureException("gwlint: " + summary());
    }
  }

  private static String line(Finding finding) {
    return finding.span()
        + ": "
        + finding.severity().word()
        + ": "
        + finding.message()
        + (finding.scenario().isEmpty() ? "" : ", only when " + finding.scenario())
        + " ["
        + finding.code()
        + " "
        + finding.name()
        + "]";
  }

  private static String line(Failure failure) {
    return failure.subject() + ": " + failure.message();
  }

  private String summary() {
    StringJoiner counts = new StringJoiner(", ");
    counts.setEmptyValue("no findings");
    for (Severity severity : Severity.values()) {
      if (result.count(severity) > 0) {
        counts.add(count(result.count(severity), severity.word()));
      }
    }
    String failures =
        result.isIncomplete() ? ", " + count(result.failures().size(), "failure") : "";
    return counts + " in " + count(result.templates(), "template") + failures;
  }

  private static String count(int number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
