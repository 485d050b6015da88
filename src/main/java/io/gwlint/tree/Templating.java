package io.gwlint.tree;

/** Double braces without quotes: dynamic references and other template languages. */
final class Templating {
  private Templating() {}

  static String message(String text, int start) {
    String what = text.startsWith("{{resolve:", start) ? "`{{resolve:...}}`" : "`{{`";
    return "unquoted " + what + " is read as a mapping: quote it";
  }
}
