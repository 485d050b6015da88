package io.gwlint.cli;

import io.gwlint.engine.Baselines;
import io.gwlint.engine.Choices;
import io.gwlint.engine.Configurations;
import io.gwlint.engine.Deployment;
import io.gwlint.engine.Options;
import io.gwlint.rule.Profile;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Threshold;
import java.nio.file.InvalidPathException;
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

  private static final List<String> SEVERITIES = List.of("error", "warning", "note");

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

  /** The revision to compare with. */
  Optional<String> since() throws UsageException {
    Optional<String> since = given("--since");
    if (since.isPresent() && named().contains("-")) {
      throw new UsageException("--since compares files: standard input has no earlier revision");
    }
    return since;
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

  /** Findings as severe as that make the run fail, where no configuration says; empty for none. */
  Optional<Severity> failOn() throws UsageException {
    return threshold().orElseGet(Threshold::errors).least();
  }

  private Optional<Threshold> threshold() throws UsageException {
    return choice("--fail-on", Threshold.WORDS).map(Threshold::of);
  }

  private Choices choices() throws UsageException {
    Choices choices =
        Choices.none()
            .rules(select(), ignore())
            .thresholds(choice("--severity", SEVERITIES).map(CheckOptions::severity), threshold())
            .environment(given("--environment"));
    Optional<Profile> profile = choice("--profile", Profile.words()).flatMap(Profile::of);
    return profile.map(choices::profile).orElse(choices);
  }

  private Configurations configurations(Path here) throws UsageException {
    Optional<String> file = given("--config");
    if (parsed.hasMatchedOption("--no-config")) {
      if (file.isPresent()) {
        throw new UsageException("--config and --no-config exclude each other");
      }
      return Configurations.none();
    }
    return path("--config")
        .map(path -> Configurations.given(path, here))
        .orElseGet(() -> Configurations.nearest(here));
  }

  private Optional<Path> path(String option) throws UsageException {
    Optional<String> given = given(option);
    try {
      return given.map(Path::of);
    } catch (InvalidPathException e) {
      throw new UsageException(option + " '" + given.orElse("") + "' is no path");
    }
  }

  /** How the run goes about it. */
  Options engine(Path here) throws UsageException {
    int jobs = parsed.matchedOptionValue("--jobs", 0);
    if (parsed.hasMatchedOption("--jobs") && jobs < 1) {
      throw new UsageException("--jobs takes a number from 1, not '" + jobs + "'");
    }
    Deployment deployment = DeploymentOptions.read(parsed, here);
    return new Options(deployment, jobs)
        .with(choices())
        .with(configurations(here))
        .with(Baselines.hiding(path("--baseline"), here));
  }

  /** How a run goes about it that writes baselines. */
  Options baselines(Path here) throws UsageException {
    Optional<Path> given = path("--baseline");
    return engine(here)
        .with(
            parsed.hasMatchedOption("--prune")
                ? Baselines.pruned(given, here)
                : Baselines.written(given, here));
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

  /** True to mend files. */
  boolean isMending() throws UsageException {
    boolean mending = parsed.hasMatchedOption("--fix");
    if (mending && isShowing()) {
      throw new UsageException("--fix changes files and --diff does not: use one of them");
    }
    if (isUnsafe() && !mending && !isShowing()) {
      throw new UsageException("--unsafe-fixes goes with --fix or --diff");
    }
    if (mending && named().contains("-")) {
      throw new UsageException("--fix needs a file: standard input cannot be changed");
    }
    return mending;
  }

  /** True to show what mending would change. */
  boolean isShowing() {
    return parsed.hasMatchedOption("--diff");
  }

  /** True for mends that somebody should look at, too. */
  boolean isUnsafe() {
    return parsed.hasMatchedOption("--unsafe-fixes");
  }

  /** True to count findings by rule, and to take the time. */
  boolean withStatistics() {
    return parsed.hasMatchedOption("--statistics");
  }

  private Optional<String> given(String option) {
    return OptionKinds.given(parsed, option);
  }

  private Optional<String> choice(String option, List<String> words) throws UsageException {
    Optional<String> given = given(option);
    return given.isPresent()
        ? Optional.of(Choice.of(option, given.get(), words))
        : Optional.empty();
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
