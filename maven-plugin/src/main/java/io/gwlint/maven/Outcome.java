package io.gwlint.maven;

import io.gwlint.engine.Failure;
import io.gwlint.engine.Result;
import io.gwlint.report.BriefText;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * What a run means for the build.
 *
 * @param result what is reported
 * @param files where all of it is written
 * @param most how many findings the log shows
 */
record Outcome(Result result, List<String> files, int most) {
  /** Findings, then what they come to. */
  void log(Log log) {
    new FindingLog(log, result, files).write(most);
    for (Failure failure : result.failures()) {
      log.error(line(failure));
      failure.trace().lines().forEach(log::debug);
    }
    result.remarks().forEach(remark -> log.info("gwlint: " + remark));
    log.info("gwlint: " + summary());
  }

  /**
   * Passes or fails.
   *
   * @throws MojoExecutionException when something could not be checked, so that silence means
   *     nothing
   * @throws MojoFailureException for more findings than allowed
   */
  void judge(int allowed) throws MojoExecutionException, MojoFailureException {
    if (result.isIncomplete()) {
      throw new MojoExecutionException("gwlint: " + trouble());
    }
    int count = result.failing();
    if (count > allowed) {
      String more = allowed > 0 ? " (" + allowed + " allowed, " + count + " counted)" : "";
      throw new MojoFailureException(
          "gwlint: " + summary() + more + "; for places and mends see " + places());
    }
  }

  private String summary() {
    return result.templates() == 0 && result.findings().isEmpty() && !result.isIncomplete()
        ? "no templates found"
        : BriefText.summary(result);
  }

  private String places() {
    List<String> places = new ArrayList<>(files);
    if (most > 0) {
      places.add(0, "the log above");
    }
    return places.isEmpty() ? "-Dgwlint.consoleOutput" : String.join(", ", places);
  }

  private String trouble() {
    Failure first = result.failures().get(0);
    int others = result.failures().size() - 1;
    String advice =
        first.isBug()
            ? "; this is a bug in gwlint, -X shows where"
            : "; correct that file or the parameter that leads to it";
    return line(first) + (others > 0 ? " (and " + others + " more, see above)" : "") + advice;
  }

  private static String line(Failure failure) {
    return BriefText.printable(failure.subject() + ": " + failure.message());
  }
}
