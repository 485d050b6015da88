package io.gwlint.cli;

import io.gwlint.engine.Result;
import io.gwlint.report.MarkdownReporter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The page that GitHub shows of a step: Markdown, appended to the file that {@code
 * GITHUB_STEP_SUMMARY} names.
 *
 * @param console where the variables are
 */
record StepSummary(Console console) {
  /**
   * GitHub refuses all of a longer one.
   *
   * @see <a
   *     href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits">Step
   *     isolation and limits</a>
   */
  private static final long MOST_BYTES = 1024 * 1024;

  /** With less room it says nothing worth reading. */
  private static final long LEAST_BYTES = 1000;

  /** Appends; says what is wrong when that cannot be done, since the findings are elsewhere too. */
  void append(Result result) {
    String name = console.variable("GITHUB_STEP_SUMMARY");
    if (name.isEmpty()) {
      return;
    }
    try {
      append(result, console.here().resolve(name));
    } catch (IOException | InvalidPathException e) {
      console.say("no summary for the job: cannot write '" + name + "': " + e.getMessage());
    }
  }

  private void append(Result result, Path file) throws IOException {
    // The commands of one step write to one file.
    long room = MOST_BYTES - (Files.exists(file) ? Files.size(file) : 0);
    if (room < LEAST_BYTES) {
      console.say("no summary for the job: what the step wrote before leaves no room for it");
      return;
    }
    MarkdownReporter reporter = MarkdownReporter.summary((int) room, base(), console.here());
    try (Writer out =
        Files.newBufferedWriter(
            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      reporter.write(result, out);
    }
  }

  /** What addresses of files start with; empty when GitHub does not say. */
  private String base() {
    String server = console.variable("GITHUB_SERVER_URL");
    String repository = console.variable("GITHUB_REPOSITORY");
    String commit = console.variable("GITHUB_SHA");
    return server.isEmpty() || repository.isEmpty() || commit.isEmpty()
        ? ""
        : server + "/" + repository + "/blob/" + commit + "/";
  }
}
