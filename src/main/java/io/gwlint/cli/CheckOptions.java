package io.gwlint.cli;

import io.gwlint.engine.Deployment;
import io.gwlint.engine.Options;
import io.gwlint.rule.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What was asked of {@code gwlint check}. */
final class CheckOptions {
  static final String NAME = "check";

  private static final String NEVER = "never";
  private static final List<String> SEVERITIES = List.of("error", "warning", "note");
  private static final List<String> THRESHOLDS = List.of("error", "warning", "note", NEVER);

  private final ParseResult parsed;
  private final OutputPlan outputs;

  CheckOptions(ParseResult parsed) {
    this.parsed = parsed;
    this.outputs = (OutputPlan) parsed.commandSpec().userObject();
  }

  static CommandSpec spec() {
    return CheckSpec.create(new OutputPlan());
  }

  /** What to check; the current folder when nothing is named. */
  List<String> paths() {
    return named().isEmpty() ? List.of(".") : named();
  }

  /** What is named; nothing when nothing is. */
  List<String> named() {
    return parsed.matchedPositionalValue(0, List.of());
  }

  /** True when what is named are changes, to be checked with all that depends on them. */
  boolean isOfChanges() {
    return parsed.hasMatchedOption("--changed");
  }

  /** Where results go. */
  List<Output> outputs() throws UsageException {
    return outputs.outputs();
  }

  /** Rules to use; empty for all. */
  List<String> select() {
    return words("--select");
  }

  /** Rules to leave out. */
  List<String> ignore() {
    return words("--ignore");
  }

  /** Findings as severe as that make the run fail; empty for none. */
  Optional<Severity> failOn() throws UsageException {
    String word =
        Choice.of("--fail-on", parsed.matchedOptionValue("--fail-on", "error"), THRESHOLDS);
    return word.equals(NEVER) ? Optional.empty() : Optional.of(severity(word));
  }

  /**
   * Findings less severe are not shown. What makes a run fail is always shown unless somebody says
   * otherwise.
   */
  Severity least() throws UsageException {
    if (parsed.hasMatchedOption("--severity")) {
      return severity(
          Choice.of("--severity", parsed.matchedOptionValue("--severity", ""), SEVERITIES));
    }
    Severity failing = failOn().orElse(Severity.ERROR);
    return failing.isAtLeast(Severity.WARNING) ? Severity.WARNING : failing;
  }

  /** How the run goes about it. */
  Options engine(Path here) throws UsageException {
    int jobs = parsed.matchedOptionValue("--jobs", 0);
    if (parsed.hasMatchedOption("--jobs") && jobs < 1) {
      throw new UsageException("--jobs takes a number from 1, not '" + jobs + "'");
    }
    Deployment deployment = DeploymentOptions.read(parsed, here);
    return new Options(deployment, jobs);
  }

  /** Whether to use colours: auto, always or never. */
  String color() throws UsageException {
    return Choice.of("--color", parsed.matchedOptionValue("--color", "auto"), Colors.WORDS);
  }

  /** True to print all of every finding, however many there are. */
  boolean isFull() {
    return parsed.hasMatchedOption("--full");
  }

  /** True to print findings and failures alone. */
  boolean isQuiet() {
    return parsed.hasMatchedOption("--quiet");
  }

  /** True to count findings by rule, and to take the time. */
  boolean withStatistics() {
    return parsed.hasMatchedOption("--statistics");
  }

  private List<String> words(String option) {
    List<String> words = new ArrayList<>();
    List<String> values = parsed.matchedOptionValue(option, List.of());
    for (String value : values) {
      for (String word : value.split(",", -1)) {
        if (!word.isBlank()) {
          words.add(word.strip());
        }
      }
    }
    return words;
  }

  private static Severity severity(String word) {
    return Severity.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
