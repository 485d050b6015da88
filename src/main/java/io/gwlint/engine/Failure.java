package io.gwlint.engine;

import io.gwlint.source.Located;

/**
 * Something that kept a run from being complete. A run with failures says nothing certain about
 * what it did not see.
 *
 * @param kind what failed
 * @param subject the file's display name, or the rule's name
 * @param message one line: lower case, no full stop
 * @param trace a stack trace for those who mend gwlint itself; empty when the user's input is to
 *     blame
 */
public record Failure(Kind kind, String subject, String message, String trace) {
  /** What failed. */
  public enum Kind {
    /** A file that cannot be read, or a named one that is no template. */
    INPUT,
    /** A file that gwlint could not come to terms with: a bug. */
    ANALYSIS,
    /** A rule that threw: a bug. Its findings in that file are missing. */
    RULE,
    /** A configuration that cannot be used: what it is about is not checked. */
    CONFIGURATION
  }

  /** A file that cannot be read or is no template. */
  public static Failure input(String file, String message) {
    return new Failure(Kind.INPUT, file, message, "");
  }

  /** A file whose analysis broke off. */
  public static Failure analysis(String file, Throwable cause) {
    return new Failure(Kind.ANALYSIS, file, "internal error: " + oneLine(cause), Traces.of(cause));
  }

  /** A rule that threw while it looked at a file. */
  public static Failure rule(String rule, String file, Throwable cause) {
    return new Failure(
        Kind.RULE, rule, "failed on " + file + ": " + oneLine(cause), Traces.of(cause));
  }

  /** A mistake in a configuration file; the subject is its place, {@code file:line:column}. */
  static Failure configuration(Located<String> mistake) {
    return configuration(mistake.span().toString(), mistake.value());
  }

  /** A configuration that cannot be used as a whole. */
  static Failure configuration(String file, String message) {
    return new Failure(Kind.CONFIGURATION, file, message, "");
  }

  /** True when the subject is the name of a file that was to be checked. */
  public boolean isAboutFile() {
    return kind == Kind.INPUT || kind == Kind.ANALYSIS;
  }

  /** True for a fault of gwlint rather than of its input. */
  public boolean isBug() {
    return kind == Kind.ANALYSIS || kind == Kind.RULE;
  }

  private static String oneLine(Throwable cause) {
    String message = cause.getMessage();
    String name = cause.getClass().getSimpleName();
    return message == null ? name : name + ": " + message.lines().findFirst().orElse("");
  }
}
