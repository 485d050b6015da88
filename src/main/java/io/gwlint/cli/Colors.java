package io.gwlint.cli;

import java.util.List;
import java.util.Locale;

/** Whether to use colours, by option and by the variables that people set for all their tools. */
final class Colors {
  static final List<String> WORDS = List.of("auto", "always", "never");

  private Colors() {}

  /**
   * The answer for standard output.
   *
   * @param word auto, always or never
   * @see <a href="https://no-color.org">NO_COLOR</a>
   * @see <a href="https://bixense.com/clicolors/">CLICOLOR</a>
   */
  static boolean wanted(String word, Console console) {
    return switch (word) {
      case "always" -> true;
      case "never" -> false;
      default -> wanted(console);
    };
  }

  private static boolean wanted(Console console) {
    if (!console.variable("NO_COLOR").isEmpty()) {
      return false;
    }
    String force = console.variable("CLICOLOR_FORCE");
    if (!force.isEmpty() && !force.equals("0")) {
      return true;
    }
    return console.terminal().interactive()
        && !console.variable("CLICOLOR").equals("0")
        && !console.variable("TERM").equals("dumb")
        && understandsEscapes(console);
  }

  /** Old consoles of Windows print escapes; those that understand them say who they are. */
  private static boolean understandsEscapes(Console console) {
    boolean windows = console.variable("OS").toLowerCase(Locale.ROOT).startsWith("windows");
    return !windows
        || !console.variable("WT_SESSION").isEmpty()
        || !console.variable("ANSICON").isEmpty()
        || console.variable("ConEmuANSI").equals("ON")
        || !console.variable("TERM").isEmpty();
  }
}
