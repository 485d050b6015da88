package io.gwlint.cli;

import static io.gwlint.cli.OptionKinds.flag;
import static io.gwlint.cli.OptionKinds.list;
import static io.gwlint.cli.OptionKinds.text;

import io.gwlint.report.Format;
import java.util.List;
import java.util.Stack;
import java.util.function.Consumer;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The options of {@code gwlint check} and their help. */
final class CheckSpec {
  private CheckSpec() {}

  static CommandSpec create(OutputPlan outputs) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(outputs).name(CheckOptions.NAME);
    spec.usageMessage()
        .description("Check templates: CloudFormation, SAM and OpenAPI, in YAML and JSON.")
        .customSynopsis("gwlint check [OPTIONS] [PATH...]")
        .sortOptions(false)
        .footer(footer());
    addPaths(spec);
    addOutput(spec, outputs);
    addThresholds(spec);
    addAppearance(spec);
    addRules(spec);
    addConfiguration(spec);
    addBaseline(spec);
    DeploymentOptions.addTo(spec);
    addRun(spec);
    addJobs(spec);
    addMends(spec);
    return spec;
  }

  private static void addOutput(CommandSpec spec, OutputPlan outputs) {
    spec.addOption(
        ordered("--format", "FORMAT", outputs::format)
            .description(
                "One of "
                    + String.join(", ", Format.words())
                    + ". Text when none is given. Several may be given, separated by commas or one"
                    + " by one.")
            .build());
    spec.addOption(
        ordered("--output", "FILE", outputs::output)
            .description("Write the format given before it to a file instead of standard output.")
            .build());
  }

  static void addPaths(CommandSpec spec) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .paramLabel("PATH")
            .description(
                "Files, and folders to search; - for standard input. The current folder when none"
                    + " is given.")
            .build());
  }

  static void addThresholds(CommandSpec spec) {
    spec.addOption(
        text("--severity", "LEAST")
            .description("Least severe findings to show: error, warning (default) or note.")
            .build());
    spec.addOption(
        text("--fail-on", "LEAST")
            .description(
                "Least severe findings to end with status 1 for: error (default), warning, note or"
                    + " never.")
            .build());
  }

  private static void addAppearance(CommandSpec spec) {
    spec.addOption(
        text("--color", "WHEN")
            .description("auto (default), always or never. NO_COLOR is respected.")
            .build());
    spec.addOption(
        flag("--full")
            .description(
                "Show every finding with all there is. Of more than twenty, text shows two of each"
                    + " rule so, and the others in a line.")
            .build());
    spec.addOption(
        flag("--quiet", "-q")
            .description("Print findings and failures, and no word more.")
            .build());
    spec.addOption(
        flag("--statistics")
            .description("Count findings by rule, and take the time, on standard error.")
            .build());
  }

  static void addRules(CommandSpec spec) {
    spec.addOption(
        list("--select", "RULES")
            .description(
                "Use only these rules: codes, names, or the start of codes such as GW3; separated"
                    + " by commas.")
            .build());
    spec.addOption(list("--ignore", "RULES").description("Do without these rules.").build());
  }

  private static void addBaseline(CommandSpec spec) {
    spec.addOption(
        text("--baseline", "FILE")
            .description(
                "Do not report the findings in that file, which gwlint baseline writes. Instead of"
                    + " the configuration file's baseline.")
            .build());
  }

  static void addConfiguration(CommandSpec spec) {
    spec.addOption(
        text("--profile", "NAME")
            .description(
                "Rules to use: reliability (default), security or all. Instead of a configuration"
                    + " file's profile and selection.")
            .build());
    spec.addOption(
        text("--config", "FILE")
            .description(
                "Configuration file, instead of the nearest .gwlint.yaml above each template.")
            .build());
    spec.addOption(flag("--no-config").description("Look for no configuration file.").build());
    spec.addOption(
        text("--environment", "NAME")
            .description("Parameters of that environment of the configuration file.")
            .build());
  }

  private static void addRun(CommandSpec spec) {
    spec.addOption(
        flag("--changed")
            .description(
                "PATHs are files that changed, templates or not: check the templates among them,"
                    + " and those of the repository that include or nest one of them. For commit"
                    + " hooks.")
            .build());
    spec.addOption(
        text("--since", "REV")
            .description(
                "Report only what is new: compare with the same files in a git revision, such as"
                    + " origin/main or HEAD. With three dots, main..., where this branch left it.")
            .build());
  }

  static void addJobs(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("--jobs", "-j")
            .arity("1")
            .type(Integer.class)
            .paramLabel("N")
            .description("Files checked at the same time. As many as useful when not given.")
            .build());
  }

  private static void addMends(CommandSpec spec) {
    spec.addOption(
        flag("--fix")
            .description(
                "Mend in the files what has a certain mend, then check again. Comments and layout"
                    + " stay.")
            .build());
    spec.addOption(
        flag("--unsafe-fixes")
            .description("With --fix or --diff: mends that somebody should look at, too.")
            .build());
    spec.addOption(
        flag("--diff")
            .description(
                "Print what --fix would change, and change nothing. Ends with 1 when that is"
                    + " anything.")
            .build());
  }

  /**
   * An option whose values are handed on in the order in which they stand among those of its kind.
   */
  private static OptionSpec.Builder ordered(String name, String label, Consumer<String> values) {
    return list(name, label).parameterConsumer(new InOrder(values));
  }

  private record InOrder(Consumer<String> values) implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> args, ArgSpec option, CommandSpec command) {
      if (args.isEmpty()) {
        throw new MissingParameterException(
            command.commandLine(),
            option,
            "missing value of option '" + ((OptionSpec) option).longestName() + "'");
      }
      values.accept(args.pop());
    }
  }

  private static String[] footer() {
    return new String[] {
      "",
      "Examples:",
      "  gwlint check template.yaml",
      "  gwlint check --parameter Stage=prod --region eu-central-1 infra/",
      "  gwlint check --format text --format sarif --output gwlint.sarif",
      "  gwlint check --fail-on warning --ignore GW401,lambda-timeout-default",
      "  cdk synth | gwlint check -",
      "  gwlint check --fix template.yaml",
      "  gwlint check --baseline .gwlint-baseline.json",
      "  gwlint check --since origin/main... infra/",
      "  git diff --name-only -z main | xargs -0 gwlint check --changed --",
      "",
      "Folders are searched for templates by content. Left out is what .gitignore names, besides"
          + " .git,",
      "node_modules, target, .aws-sam and the like. A file that is named is always checked.",
      "",
      "Exit status:",
      "  0  all was checked, and nothing as severe as --fail-on was found",
      "  1  all was checked, and something as severe was found; an unreadable template is a finding"
          + " too",
      "  2  wrong usage, or something could not be checked that no finding tells of",
    };
  }
}
