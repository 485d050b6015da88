package io.gwlint.cli;

import io.gwlint.source.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What to say of arguments that cannot be parsed. */
final class UsageHint {
  private UsageHint() {}

  /** One line, with what was probably meant. */
  static String of(ParameterException e, String... args) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      return unmatched(e.getCommandLine(), unmatched.getUnmatched().get(0));
    }
    String message = String.valueOf(e.getMessage());
    return message.isEmpty()
        ? "wrong usage"
        : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  private static String unmatched(CommandLine line, String argument) {
    if (argument.startsWith("-")) {
      String option =
          argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument;
      return "unknown option '" + option + "'" + meant(Spelling.nearest(option, options(line)));
    }
    if (line.getSubcommands().isEmpty()) {
      return "too many arguments: '" + argument + "'";
    }
    Optional<String> near = Spelling.nearest(argument, line.getSubcommands().keySet());
    return "unknown command '"
        + argument
        + "'"
        + meant(near.or(() -> Optional.of("gwlint check " + argument)));
  }

  private static String meant(Optional<String> guess) {
    return guess.map(word -> "; did you mean '" + word + "'?").orElse("");
  }

  private static List<String> options(CommandLine line) {
    List<String> names = new ArrayList<>();
    line.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
    return names;
  }
}
