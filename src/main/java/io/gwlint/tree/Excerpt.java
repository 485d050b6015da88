package io.gwlint.tree;

/** Words of the user's own text, in backticks, short enough for a message. */
final class Excerpt {
  private static final int LONGEST = 40;

  private Excerpt() {}

  /** A name, on one line. */
  static String of(String text) {
    StringBuilder shown = new StringBuilder("`");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i == LONGEST || c == '\n' || c == '\r') {
        shown.append("...");
        break;
      }
      shown.append(visible(c));
    }
    return shown.append('`').toString();
  }

  private static char visible(char c) {
    if (c == '`') {
      return '\'';
    }
    return Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c;
  }

  /** The word that starts at an offset. */
  static String at(String text, int offset) {
    return offset < text.length() ? of(text.substring(offset, end(text, offset))) : "the end";
  }

  /** The end of that word: a blank, a bracket or a comma, but not before one character. */
  static int end(String text, int offset) {
    int end = offset;
    while (end < text.length() && !endsWord(text.charAt(end))) {
      end++;
    }
    return Math.min(text.length(), Math.max(end, offset + 1));
  }

  private static boolean endsWord(char c) {
    return Character.isWhitespace(c) || "[]{},".indexOf(c) >= 0;
  }
}
