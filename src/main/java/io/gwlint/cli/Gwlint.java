package io.gwlint.cli;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program: one command per run. */
final class Gwlint {
  private final Console console;

  Gwlint(Console console) {
    this.console = console;
  }

  /** Runs a command; gives the exit status. Never throws. */
  int run(String... args) {
    try {
      return dispatch(Commands.line(), args);
    } catch (ParameterException e) {
      return wrongUsage(UsageHint.of(e, args), e.getCommandLine().getCommandSpec().qualifiedName());
    } catch (IOException e) {
      console.say("output failed: " + e.getMessage());
      return ExitStatus.INCOMPLETE;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return bug(e);
    }
  }

  private int dispatch(CommandLine line, String... args) throws IOException {
    ParseResult root = line.parseArgs(args);
    ParseResult command = root.hasSubcommand() ? root.subcommand() : root;
    if (root.isVersionHelpRequested()) {
      new StandardOutput(console).write(out -> out.write("gwlint " + Version.text() + "\n"));
      return ExitStatus.CLEAN;
    }
    if (command.isUsageHelpRequested()) {
      return help(command.commandSpec().commandLine());
    }
    try {
      return run(command);
    } catch (UsageException e) {
      return wrongUsage(String.valueOf(e.getMessage()), command.commandSpec().qualifiedName());
    }
  }

  private int run(ParseResult command) throws UsageException, IOException {
    return switch (command.commandSpec().name()) {
      case CheckOptions.NAME -> new CheckCommand(console).run(new CheckOptions(command));
      case ExplainCommand.NAME -> new ExplainCommand(console).run(command);
      case RulesCommand.NAME -> new RulesCommand(console).run(command);
      case ShowCommand.NAME -> new ShowCommand(console).run(command);
      case ExpandCommand.NAME -> new ExpandCommand(console).run(command);
      case BaselineCommand.NAME -> new BaselineCommand(console).run(command);
      case InitCommand.NAME -> new InitCommand(console).run(command);
      case Commands.HELP -> help(Commands.helped(command));
      default -> {
        help(command.commandSpec().commandLine());
        yield ExitStatus.INCOMPLETE;
      }
    };
  }

  private int help(CommandLine line) throws IOException {
    Ansi ansi = Colors.wanted("auto", console) ? Ansi.ON : Ansi.OFF;
    new StandardOutput(console)
        .write(
            out -> {
              PrintWriter writer = new PrintWriter(out);
              line.usage(writer, ansi);
              writer.flush();
            });
    return ExitStatus.CLEAN;
  }

  private int wrongUsage(String message, String command) {
    console.say(message);
    console.say("'" + command + " --help' shows what there is");
    return ExitStatus.INCOMPLETE;
  }

  private int bug(Throwable cause) {
    if (console.isDebugging()) {
      cause.printStackTrace(console.err());
    }
    console.say(
        "internal error: "
            + cause
            + "; please report this with the template (GWLINT_DEBUG=1 shows where it happened)");
    return ExitStatus.INCOMPLETE;
  }
}
