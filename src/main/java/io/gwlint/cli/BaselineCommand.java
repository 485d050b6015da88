package io.gwlint.cli;

import io.gwlint.engine.BaselineRun;
import io.gwlint.engine.BaselineUpdate;
import io.gwlint.engine.Discovery;
import io.gwlint.engine.Engine;
import io.gwlint.engine.Found;
import io.gwlint.engine.InvalidDeploymentException;
import io.gwlint.engine.Progress;
import io.gwlint.engine.RuleSet;
import io.gwlint.engine.UnknownRuleException;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code gwlint baseline}: what is found now is known from then on. */
final class BaselineCommand {
  static final String NAME = "baseline";

  private final Console console;

  BaselineCommand(Console console) {
    this.console = console;
  }

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(new OutputPlan()).name(NAME);
    spec.usageMessage()
        .description(
            "Write what is found now into a baseline. gwlint check --baseline reports only what is"
                + " not in it.")
        .customSynopsis("gwlint baseline [OPTIONS] [PATH...]")
        .sortOptions(false)
        .footer(footer());
    CheckSpec.addPaths(spec);
    spec.addOption(
        OptionKinds.text("--baseline", "FILE")
            .description(
                "The file to write: that of the configuration file, or else .gwlint-baseline.json"
                    + " in this folder.")
            .build());
    spec.addOption(
        OptionKinds.flag("--prune")
            .description("Only remove what is not found any more; take in nothing new.")
            .build());
    CheckSpec.addThresholds(spec);
    CheckSpec.addRules(spec);
    CheckSpec.addConfiguration(spec);
    DeploymentOptions.addTo(spec);
    CheckSpec.addJobs(spec);
    return spec;
  }

  private static String[] footer() {
    return new String[] {
      "",
      "Examples:",
      "  gwlint baseline",
      "  gwlint check --baseline .gwlint-baseline.json",
      "  gwlint baseline --prune",
      "",
      "Findings are known by rule, file, resource and names, not by line. Of findings alike as many"
          + " are",
      "known as there were. Give it the options that check is given. What is in the file and was"
          + " not",
      "looked at stays.",
      "",
      "Exit status:",
      "  0  the baseline is written",
      "  2  wrong usage, or something could not be checked; what was checked is written",
    };
  }

  int run(ParseResult parsed) throws UsageException, IOException {
    CheckOptions options = new CheckOptions(parsed);
    Found found = Discovery.find(options.paths(), console.here(), console.in());
    BaselineRun run = engine(options).baselines(found, Progress.none());
    run.result().failures().forEach(failure -> console.say(FailureText.of(failure)));
    StringBuilder written = new StringBuilder();
    for (BaselineUpdate update : run.updates()) {
      write(update);
      written.append(line(update));
    }
    if (run.updates().isEmpty() && !run.result().isIncomplete()) {
      console.say("no templates found in " + String.join(", ", options.paths()));
    }
    new StandardOutput(console).write(out -> out.write(written.toString()));
    return run.result().isIncomplete() ? ExitStatus.INCOMPLETE : ExitStatus.CLEAN;
  }

  private Engine engine(CheckOptions options) throws UsageException {
    try {
      return new Engine(RuleSet.installed(), options.baselines(console.here()));
    } catch (InvalidDeploymentException | UnknownRuleException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static void write(BaselineUpdate update) throws UsageException {
    try {
      update.write();
    } catch (IOException e) {
      throw new UsageException(
          "cannot write '" + update.name() + "': its folder is missing or may not be written to");
    }
  }

  private static String line(BaselineUpdate update) {
    return update.name()
        + ": "
        + update.size()
        + (update.size() == 1 ? " finding" : " findings")
        + ", "
        + update.added()
        + " new, "
        + update.removed()
        + " removed\n";
  }
}
