package io.gwlint.tree;

/** Lines and blanks of a text, as YAML 1.2 knows them. */
final class Layout {
  private Layout() {}

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isBlankOrBreak(char c) {
    return isBlank(c) || isBreak(c);
  }

  /** The end of the line that an offset is in, before its line break. */
  static int lineEnd(String text, int offset) {
    int end = offset;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** After the line break at an offset, CRLF being one; the offset itself where there is none. */
  static int afterBreak(String text, int offset) {
    if (offset >= text.length() || !isBreak(text.charAt(offset))) {
      return offset;
    }
    boolean isPair = text.startsWith("\r\n", offset);
    return offset + (isPair ? 2 : 1);
  }

  /** The first offset from here on that is no space or tab. */
  static int afterBlanks(String text, int offset) {
    int end = offset;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
