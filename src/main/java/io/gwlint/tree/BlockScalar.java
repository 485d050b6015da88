package io.gwlint.tree;

/** Where a block scalar's parts stand. */
final class BlockScalar {
  private BlockScalar() {}

  /** After {@code |} or {@code >} and its indicators. */
  static int headerEnd(String text, int start) {
    int end = start + 1;
    while (end < text.length() && !Layout.isBlankOrBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The first line of its content. */
  static int body(String text, int start) {
    return Layout.afterBreak(text, Layout.lineEnd(text, start));
  }

  /** After its last line that is not blank; the parser's own end is the start of a later line. */
  static int end(String text, int start, int parserEnd) {
    int body = body(text, start);
    int at = Math.min(parserEnd, text.length());
    while (at > body && Layout.isBlankOrBreak(text.charAt(at - 1))) {
      at--;
    }
    return at > body ? Layout.lineEnd(text, at) : headerEnd(text, start);
  }
}
