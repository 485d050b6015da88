package io.gwlint.cli;

import io.gwlint.engine.Changes;
import io.gwlint.engine.Discovery;
import io.gwlint.engine.Engine;
import io.gwlint.engine.Failure;
import io.gwlint.engine.Found;
import io.gwlint.engine.InvalidDeploymentException;
import io.gwlint.engine.Progress;
import io.gwlint.engine.Result;
import io.gwlint.engine.RuleSet;
import io.gwlint.engine.StrayParameter;
import io.gwlint.engine.UnknownRuleException;
import io.gwlint.rule.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code gwlint check}. */
final class CheckCommand {
  private final Console console;

  CheckCommand(Console console) {
    this.console = console;
  }

  int run(CheckOptions options) throws UsageException, IOException {
    long start = System.nanoTime();
    List<Output> outputs = options.outputs();
    Optional<Severity> failOn = options.failOn();
    Severity least = options.least();
    RuleSet rules = rules(options);
    Engine engine = engine(rules, options);
    Found found = found(options);
    Result result = check(engine, found, options);
    new Outputs(console, rules, options).write(outputs, result.atLeast(least));
    sayFailures(result);
    if (result.templates() > 0 && !options.isQuiet()) {
      engine.strayParameters().forEach(this::sayStray);
    }
    if (result.templates() == 0 && !result.isIncomplete() && !options.isQuiet()) {
      String where = options.isOfChanges() ? "the changes" : String.join(", ", options.paths());
      console.say("no templates found in " + where);
    }
    if (options.withStatistics()) {
      new Statistics(result, found.candidates().size(), System.nanoTime() - start)
          .print(console.err());
    }
    return status(result, failOn);
  }

  private Found found(CheckOptions options) {
    return options.isOfChanges()
        ? Changes.find(options.named(), console.here())
        : Discovery.find(options.paths(), console.here(), console.in());
  }

  private static int status(Result result, Optional<Severity> failOn) {
    if (result.isIncomplete()) {
      return ExitStatus.INCOMPLETE;
    }
    boolean failing =
        failOn.isPresent()
            && result.findings().stream()
                .anyMatch(finding -> finding.severity().isAtLeast(failOn.get()));
    return failing ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
  }

  private static RuleSet rules(CheckOptions options) throws UsageException {
    try {
      return RuleSet.installed().choose(options.select(), options.ignore());
    } catch (UnknownRuleException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private Engine engine(RuleSet rules, CheckOptions options) throws UsageException {
    try {
      return new Engine(rules, options.engine(console.here()));
    } catch (InvalidDeploymentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private Result check(Engine engine, Found found, CheckOptions options) {
    if (options.isQuiet()
        || !console.terminal().interactive()
        || console.variable("TERM").equals("dumb")) {
      return engine.check(found, Progress.none());
    }
    try (ProgressLine line = new ProgressLine(console.err())) {
      return engine.check(found, line);
    }
  }

  private void sayStray(StrayParameter stray) {
    String hint = stray.meant().map(name -> "; `" + name + "` is a parameter").orElse("");
    console.say("parameter `" + stray.name() + "` is given, but no template has it" + hint);
  }

  private void sayFailures(Result result) {
    for (Failure failure : result.failures()) {
      if (console.isDebugging() && failure.isBug()) {
        console.err().print(failure.trace());
      }
      console.say(FailureText.of(failure));
    }
  }
}
