package io.gwlint.rule;

/**
 * Whether a place in a YAML text lies within braces or brackets. Reads no more of YAML than that
 * takes: comments, quotes, block scalars, and where a value may start.
 */
final class FlowStyle {
  private final String text;
  private final int end;
  private int at;
  private int depth;
  // A quote or bracket means something only where a value starts.
  private boolean isAhead = true;
  // Column of the key or dash that a block scalar on this line would belong to.
  private int column;

  private FlowStyle(String text, int end) {
    this.text = text;
    this.end = end;
  }

  /** Is an entry that starts a line, at an offset of a text, within a flow mapping? */
  static boolean isAround(String text, int offset) {
    if (!mayBe(text, offset)) {
      return false;
    }
    FlowStyle style = new FlowStyle(text, offset);
    style.read();
    return style.depth > 0;
  }

  // What stands before it is a brace, a comma or a comment: seldom, and only then all is read.
  private static boolean mayBe(String text, int offset) {
    int last = offset - 1;
    while (last >= 0 && text.charAt(last) <= ' ') {
      last--;
    }
    String line = text.substring(text.lastIndexOf('\n', last) + 1, last + 1);
    return line.indexOf('#') >= 0 || line.endsWith("{") || line.endsWith(",");
  }

  private void read() {
    startLine();
    while (at < end) {
      char c = text.charAt(at);
      if (c == '\n') {
        at++;
        startLine();
      } else if (c == '#' && isBlank(at - 1)) {
        at = lineEnd(at);
      } else {
        next(c);
      }
    }
  }

  private void startLine() {
    isAhead = true;
    column = 0;
    while (at + column < end && text.charAt(at + column) == ' ') {
      column++;
    }
    at += column;
  }

  private void next(char c) {
    boolean isStart = isAhead;
    boolean isDash = c == '-' && isStart && isBlank(at + 1);
    if (isStart && (c == '"' || c == '\'')) {
      at = quoteEnd(c);
      isAhead = false;
    } else if (isStart && depth == 0 && (c == '|' || c == '>')) {
      skipBlock();
    } else if (isStart && (c == '!' || c == '&')) {
      skipWord();
    } else {
      brackets(c, isStart);
      isAhead = isDash || isSeparator(c) || (isStart && isBlank(at));
      at++;
      afterDash(isDash);
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

  // What stands behind a dash counts from its own column.
  private void afterDash(boolean isDash) {
    int next = at;
    while (isDash && next < end && text.charAt(next) == ' ') {
      next++;
    }
    boolean isKey = isDash && next < end && "|>!&\r\n".indexOf(text.charAt(next)) < 0;
    column += isKey ? next - at + 1 : 0;
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

  private void skipBlock() {
    at = lineEnd(at);
    while (at < end && belongsToBlock(at + 1)) {
      at = lineEnd(at + 1);
    }
  }

  // An empty line, or one that is indented further than what the block belongs to.
  private boolean belongsToBlock(int start) {
    int first = start;
    while (first < end && text.charAt(first) == ' ') {
      first++;
    }
    return first < end && (isBlank(first) || first - start > column);
  }

  private int lineEnd(int start) {
    int next = text.indexOf('\n', start);
    return next < 0 || next > end ? end : next;
  }

  private boolean isBlank(int index) {
    return index < 0 || index >= text.length() || text.charAt(index) <= ' ';
  }
}
