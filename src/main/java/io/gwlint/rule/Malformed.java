package io.gwlint.rule;

/** How a document that cannot be used is reported: to the author of a rule, never to its users. */
final class Malformed {
  private Malformed() {}

  static IllegalStateException in(String path, String problem) {
    return new IllegalStateException(path + ": " + problem + " (rules/README.md has the format)");
  }
}
