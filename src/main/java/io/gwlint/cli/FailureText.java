package io.gwlint.cli;

import io.gwlint.engine.Failure;

/** Failures as lines for people. */
final class FailureText {
  private static final String BUG = "; this is a bug in gwlint (GWLINT_DEBUG=1 shows where)";

  private FailureText() {}

  static String of(Failure failure) {
    String line =
        switch (failure.kind()) {
          case INPUT, CONFIGURATION -> failure.subject() + ": " + failure.message();
          case ANALYSIS -> failure.subject() + ": " + failure.message() + BUG;
          case RULE -> "rule " + failure.subject() + " " + failure.message() + BUG;
        };
    // GitHub's runner takes what follows that for a command, wherever it stands.
    return printable(line).replace("##[", "#?[");
  }

  /** File names and messages may hold anything; a terminal obeys control characters. */
  private static String printable(String line) {
    StringBuilder printable = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      printable.append(Character.isISOControl(c) ? '?' : c);
    }
    return printable.toString();
  }
}
