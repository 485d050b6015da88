package io.gwlint.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command as GitHub's runner reads it from a line, after {@code ActionCommand} of actions/runner:
 * lines that start with {@code ::}, and those that hold {@code ##[} anywhere.
 */
record RunnerCommand(String name, Map<String, String> properties, String data) {
  private static final Set<String> NAMES =
      Set.of(
          "error",
          "warning",
          "notice",
          "debug",
          "group",
          "endgroup",
          "add-mask",
          "set-output",
          "save-state",
          "stop-commands",
          "add-matcher",
          "add-path",
          "set-env",
          "echo");

  static Optional<RunnerCommand> parse(String line) {
    Optional<RunnerCommand> command = second(line.stripLeading());
    return command.isPresent() ? command : first(line);
  }

  private static Optional<RunnerCommand> second(String line) {
    int end = line.indexOf("::", 2);
    if (!line.startsWith("::") || end < 0) {
      return Optional.empty();
    }
    String info = line.substring(2, end);
    int space = info.indexOf(' ');
    String name = space < 0 ? info : info.substring(0, space);
    if (!isKnown(name)) {
      return Optional.empty();
    }
    Map<String, String> properties = new LinkedHashMap<>();
    for (String property : (space < 0 ? "" : info.substring(space + 1).strip()).split(",")) {
      String[] pair = property.split("=", 2);
      if (pair.length == 2) {
        properties.put(pair[0], unescaped(pair[1].replace("%3A", ":").replace("%2C", ",")));
      }
    }
    return Optional.of(new RunnerCommand(name, properties, unescaped(line.substring(end + 2))));
  }

  private static Optional<RunnerCommand> first(String line) {
    int start = line.indexOf("##[");
    int end = start < 0 ? -1 : line.indexOf(']', start);
    if (end < 0) {
      return Optional.empty();
    }
    String name = line.substring(start + 3, end).split(" ", 2)[0];
    return isKnown(name)
        ? Optional.of(new RunnerCommand(name, Map.of(), line.substring(end + 1)))
        : Optional.empty();
  }

  private static boolean isKnown(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  private static String unescaped(String text) {
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }
}
