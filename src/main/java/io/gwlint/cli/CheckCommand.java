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
import io.gwlint.revision.Revision;
import io.gwlint.revision.RevisionException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code gwlint check}. */
final class CheckCommand {
  /** Mends at one place are made one after the other. */
  private static final int MOST_PASSES = 5;

  private final Console console;

  CheckCommand(Console console) {
    this.console = console;
  }

  int run(CheckOptions options) throws UsageException, IOException {
    long start = System.nanoTime();
    List<Output> outputs = options.outputs();
    RuleSet rules = rules(options);
    Engine engine = engine(options);
    Found found = found(options);
    boolean mending = options.isMending();
    Result result = check(engine, found, options);
    if (options.isShowing()) {
      return show(result, options);
    }
    result = mending ? mended(result, options) : result;
    new Outputs(console, rules, options).write(outputs, result);
    sayFailures(result);
    if (!options.isQuiet()) {
      sayMore(engine, result, options);
    }
    if (options.withStatistics()) {
      new Statistics(result, found.candidates().size(), System.nanoTime() - start)
          .print(console.err());
    }
    return status(result);
  }

  private void sayMore(Engine engine, Result result, CheckOptions options) {
    if (result.templates() > 0) {
      engine.strayParameters().forEach(this::sayStray);
    }
    result.remarks().forEach(console::say);
    if (result.templates() == 0 && result.findings().isEmpty() && !result.isIncomplete()) {
      String where = options.isOfChanges() ? "the changes" : String.join(", ", options.paths());
      console.say("no templates found in " + where);
    }
  }

  private int show(Result result, CheckOptions options) throws IOException {
    Mending mending = Mending.of(console, result.findings(), options.isUnsafe());
    mending.print();
    sayFailures(result);
    if (result.isIncomplete()) {
      return ExitStatus.INCOMPLETE;
    }
    return mending.isEmpty() ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
  }

  private Result mended(Result result, CheckOptions options) throws UsageException, IOException {
    Result last = result;
    for (int pass = 0; pass < MOST_PASSES && mend(last, options); pass++) {
      last = check(engine(options), found(options), options);
    }
    return last;
  }

  private boolean mend(Result result, CheckOptions options) throws IOException {
    Mending mending = Mending.of(console, result.findings(), options.isUnsafe());
    if (mending.isEmpty()) {
      return false;
    }
    mending.write();
    return true;
  }

  private Found found(CheckOptions options) {
    return options.isOfChanges()
        ? Changes.find(options.named(), console.here())
        : Discovery.find(options.paths(), console.here(), console.in());
  }

  private static int status(Result result) {
    if (result.isIncomplete()) {
      return ExitStatus.INCOMPLETE;
    }
    return result.failing() > 0 ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
  }

  private static RuleSet rules(CheckOptions options) throws UsageException {
    try {
      return RuleSet.installed().choose(options.select(), options.ignore());
    } catch (UnknownRuleException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private Engine engine(CheckOptions options) throws UsageException {
    try {
      return new Engine(RuleSet.installed(), options.engine(console.here()));
    } catch (InvalidDeploymentException | UnknownRuleException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private Result check(Engine engine, Found found, CheckOptions options) throws UsageException {
    Optional<String> since = options.since();
    if (since.isEmpty()) {
      return watched(options, progress -> engine.check(found, progress));
    }
    try (Revision before = Revision.open(console.here().toAbsolutePath(), since.get())) {
      return watched(options, progress -> engine.checkNew(found, before, progress));
    } catch (RevisionException e) {
      throw new UsageException("--since: " + e.getMessage());
    }
  }

  private Result watched(CheckOptions options, Function<Progress, Result> run) {
    if (options.isQuiet()
        || !console.terminal().interactive()
        || console.variable("TERM").equals("dumb")) {
      return run.apply(Progress.none());
    }
    try (ProgressLine line = new ProgressLine(console.err())) {
      return run.apply(line);
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
