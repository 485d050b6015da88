package io.gwlint.report;

import io.gwlint.rule.Severity;

/** Colours of a terminal, or none. */
final class Paint {
  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String BLUE = "\u001b[1;34m";
  private static final String GREEN = "\u001b[1;32m";

  private final boolean color;

  Paint(boolean color) {
    this.color = color;
  }

  String bold(String text) {
    return in(BOLD, text);
  }

  /** Line numbers and lines of frames. */
  String frame(String text) {
    return in(BLUE, text);
  }

  /** What helps. */
  String help(String text) {
    return in(GREEN, text);
  }

  String severity(Severity severity, String text) {
    return in(
        switch (severity) {
          case ERROR -> "\u001b[1;31m";
          case WARNING -> "\u001b[1;33m";
          case NOTE -> "\u001b[1;36m";
        },
        text);
  }

  private String in(String code, String text) {
    return color && !text.isEmpty() ? code + text + RESET : text;
  }
}
