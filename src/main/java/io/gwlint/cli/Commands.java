package io.gwlint.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The commands there are. Built by hand: annotations would cost a start more than a template does.
 */
final class Commands {
  static final String HELP = "help";

  private static final int WIDTH = 100;

  private Commands() {}

  /** A parser of all commands. */
  static CommandLine line() {
    CommandSpec root = CommandSpec.create().name("gwlint");
    root.usageMessage()
        .description(
            "Tells which requests through an Amazon API Gateway will fail, from the template,"
                + " before it is deployed.")
        .customSynopsis("gwlint COMMAND ...")
        .footer(footer());
    root.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print the version.")
            .build());
    root.addSubcommand(CheckOptions.NAME, with(CheckOptions.spec()));
    root.addSubcommand(ExplainCommand.NAME, with(ExplainCommand.spec()));
    root.addSubcommand(RulesCommand.NAME, with(RulesCommand.spec()));
    root.addSubcommand(ShowCommand.NAME, with(ShowCommand.spec()));
    root.addSubcommand(ExpandCommand.NAME, with(ExpandCommand.spec()));
    root.addSubcommand(BaselineCommand.NAME, with(BaselineCommand.spec()));
    root.addSubcommand(InitCommand.NAME, with(InitCommand.spec()));
    root.addSubcommand(HELP, help());
    return new CommandLine(with(root)).setUsageHelpWidth(WIDTH);
  }

  private static String[] footer() {
    return new String[] {
      "",
      "Start with:",
      "  gwlint check                 check every template below this folder",
      "  gwlint explain GW301         what a rule finds, why it matters, how to mend it",
      "  gwlint show template.yaml    the gateway that a template becomes",
      "  gwlint expand template.yaml  the CloudFormation that a SAM template stands for",
      "  gwlint baseline              what is found now is known: report only what is new",
      "  gwlint init                  write a .gwlint.yaml to choose rules, severities, paths",
      "  gwlint help check            all that check can do",
      "",
      "Exit status: 0 nothing found, 1 something found, 2 wrong usage or not all could be"
          + " checked."
    };
  }

  private static CommandSpec with(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Print this help.").build());
    return spec;
  }

  private static CommandSpec help() {
    CommandSpec spec = CommandSpec.create().name(HELP);
    spec.usageMessage().description("Show the help of a command.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .type(String.class)
            .paramLabel("COMMAND")
            .build());
    return spec;
  }

  /** The command that {@code gwlint help COMMAND} names; the program itself when it names none. */
  static CommandLine helped(ParseResult help) {
    CommandLine root = help.commandSpec().parent().commandLine();
    String name = help.matchedPositionalValue(0, "");
    if (name.isEmpty()) {
      return root;
    }
    CommandLine command = root.getSubcommands().get(name);
    if (command == null) {
      throw new ParameterException(root, "there is no command '" + name + "'");
    }
    return command;
  }
}
