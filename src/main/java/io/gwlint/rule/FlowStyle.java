package io.gwlint.rule;

/**
 * Whether a place in a YAML text lies within braces or brackets. Looks at the lines that it may
 * stand below, by their indentation, and reads no more of YAML than that takes: comments, quotes,
 * and where a value may start.
 */
final class FlowStyle {
  private final String text;
  private final int end;
  private int at;
  private int depth;
  // A quote or bracket means something only where a value starts.
  private boolean isAhead = true;

  private FlowStyle(String text, int start, int end) {
    this.text = text;
    this.at = start;
    this.end = end;
  }

  /** Is an entry that starts a line, at an offset of a text, within a flow mapping? */
  static boolean isAround(String text, int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int column = offset - start;
    // What a bracket holds is indented further than the line of the bracket.
    while (start > 0 && column > 0) {
      int end = start - 1;
      start = text.lastIndexOf('\n', end - 1) + 1;
      int first = firstOf(text, start, end);
      if (first < end && first - start < column && text.charAt(first) != '#') {
        column = first - start;
        FlowStyle line = new FlowStyle(text, first, end);
        line.read();
        if (line.depth > 0 || line.isBareKey(first)) {
          return line.depth > 0;
        }
      }
    }
    return false;
  }

  private static int firstOf(String text, int start, int end) {
    int first = start;
    while (first < end && text.charAt(first) <= ' ') {
      first++;
    }
    return first;
  }

  // All below such a key is in lines, and so is what the key stands in.
  private boolean isBareKey(int first) {
    int last = at - 1;
    while (last > first && text.charAt(last) <= ' ') {
      last--;
    }
    return text.charAt(last) == ':';
  }

  /** Reads the line, up to a comment. */
  private void read() {
    while (at < end) {
      char c = text.charAt(at);
      boolean isComment = c == '#' && isBlank(at - 1);
      boolean isBlock = isAhead && depth == 0 && (c == '|' || c == '>');
      if (isComment || isBlock) {
        return;
      }
      next(c);
    }
  }

  private void next(char c) {
    boolean isStart = isAhead;
    if (isStart && (c == '"' || c == '\'')) {
      at = quoteEnd(c);
      isAhead = false;
    } else if (isStart && (c == '!' || c == '&')) {
      skipWord();
    } else {
      brackets(c, isStart);
      boolean isDash = c == '-' && isBlank(at + 1);
      isAhead = isSeparator(c) || (isStart && (isDash || isBlank(at)));
      at++;
    }
  }

  private void brackets(char c, boolean isStart) {
    if ((c == '{' || c == '[') && (isStart || depth > 0)) {
      depth++;
    } else if ((c == '}' || c == ']') && depth > 0) {
      depth--;
    }
  }

  private boolean isSeparator(char c) {
    boolean isInFlow = depth > 0 && (c == ',' || c == '{' || c == '[');
    // Behind a quoted key of JSON nothing need follow the colon.
    return isInFlow || (c == ':' && (isBlank(at + 1) || isQuote(at - 1)));
  }

  private boolean isQuote(int index) {
    return index >= 0 && (text.charAt(index) == '"' || text.charAt(index) == '\'');
  }

  private int quoteEnd(char quote) {
    for (int i = at + 1; i < end; i++) {
      if (text.charAt(i) == '\\' && quote == '"') {
        i++;
      } else if (text.charAt(i) == quote) {
        return i + 1;
      }
    }
    return end;
  }

  private void skipWord() {
    while (at < end && !isBlank(at)) {
      at++;
    }
  }

  private boolean isBlank(int index) {
    return index < 0 || index >= text.length() || text.charAt(index) <= ' ';
  }
}
