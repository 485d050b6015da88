package io.gwlint.cli;

import io.gwlint.engine.Result;
import io.gwlint.engine.RuleSet;
import io.gwlint.report.Format;
import io.gwlint.report.JobLogReporter;
import io.gwlint.report.Reporter;
import io.gwlint.report.Setting;
import io.gwlint.report.TextReporter;
import io.gwlint.report.TextStyle;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Writes a result to wherever it was asked for. */
final class Outputs {
  private final Console console;
  private final RuleSet rules;
  private final CheckOptions options;

  Outputs(Console console, RuleSet rules, CheckOptions options) {
    this.console = console;
    this.rules = rules;
    this.options = options;
  }

  /**
   * Writes all outputs, files first.
   *
   * @throws UsageException when a file cannot be written
   * @throws IOException when standard output fails
   */
  void write(List<Output> outputs, Result result) throws UsageException, IOException {
    for (Output output : outputs) {
      if (output.file().isPresent()) {
        writeFile(output.file().get(), reporter(output), shown(output, result));
      }
    }
    for (Output output : outputs) {
      if (output.file().isEmpty()) {
        Reporter reporter = reporter(output);
        Result shown = shown(output, result);
        standardOutput(output.format()).write(out -> reporter.write(shown, out));
      }
    }
    if (outputs.stream().anyMatch(output -> output.format() == Format.GITHUB)) {
      new StepSummary(console).append(result);
    }
  }

  /** GitHub makes open alerts of results that SARIF calls suppressed, so it gets none. */
  private Result shown(Output output, Result result) {
    return isOnGithub() && output.format() == Format.SARIF
        ? new Result(result.findings(), result.failures(), result.templates(), result.hidden())
        : result;
  }

  private boolean isOnGithub() {
    return console.variable("GITHUB_ACTIONS").equals("true");
  }

  private Reporter reporter(Output output) throws UsageException {
    if (output.format() != Format.TEXT) {
      return output
          .format()
          .reporter(new Setting(Version.text(), rules, console.here(), options.failOn()));
    }
    if (output.file().isPresent()) {
      return new TextReporter(style(output), !options.isQuiet());
    }
    Reporter text =
        options.isFull()
            ? new TextReporter(style(output), !options.isQuiet())
            : TextReporter.digest(style(output), !options.isQuiet());
    return isOnGithub() ? new JobLogReporter(text) : text;
  }

  /** Whoever reads another format than text takes it for UTF-8, whatever the locale says. */
  private StandardOutput standardOutput(Format format) {
    return format == Format.TEXT
        ? new StandardOutput(console)
        : new StandardOutput(console, StandardCharsets.UTF_8);
  }

  private TextStyle style(Output output) throws UsageException {
    boolean toFile = output.file().isPresent();
    boolean color =
        toFile ? options.color().equals("always") : Colors.wanted(options.color(), console);
    return new TextStyle(
        color, Width.of(console), toFile ? StandardCharsets.UTF_8 : console.terminal().charset());
  }

  private void writeFile(String name, Reporter reporter, Result result) throws UsageException {
    try {
      Path file = console.here().resolve(name);
      try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        reporter.write(result, out);
      }
    } catch (NoSuchFileException e) {
      throw new UsageException("cannot write '" + name + "': its folder does not exist");
    } catch (AccessDeniedException e) {
      throw new UsageException("cannot write '" + name + "': permission denied");
    } catch (IOException | InvalidPathException e) {
      throw new UsageException("cannot write '" + name + "': " + e.getMessage());
    }
  }
}
