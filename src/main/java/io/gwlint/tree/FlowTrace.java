package io.gwlint.tree;

import io.gwlint.tree.ScalarMap.Style;

/** Follows a plain or quoted scalar, of YAML or JSON, as the parser reads it. */
final class FlowTrace {
  private final String text;
  private final Style style;

  FlowTrace(String text, Style style) {
    this.text = text;
    this.style = style;
  }

  /** From the first character behind the quote. */
  Trace.Result trace(String value, int start) {
    Trace trace = new Trace(value);
    int at = start;
    while (!trace.isFull() && at < text.length()) {
      char c = text.charAt(at);
      if (Layout.isBlankOrBreak(c)) {
        at = gap(trace, at);
      } else if (c == '\\' && style == Style.DOUBLE_QUOTED) {
        at = escape(trace, at);
      } else {
        int end = at + (c == '\'' && style == Style.SINGLE_QUOTED ? 2 : 1);
        trace.put(c, at, end);
        at = end;
      }
    }
    return trace.result(start);
  }

  /** Blanks are kept within a line; around line breaks they go, and a single break is a blank. */
  private int gap(Trace trace, int start) {
    int end = Layout.afterBlanks(text, start);
    int next = Layout.afterBreak(text, end);
    if (next == end) {
      for (int at = start; at < end; at++) {
        trace.put(text.charAt(at), at, at + 1);
      }
      return end;
    }
    int resumed = emptyLines(trace, next);
    boolean isFolded = Layout.afterBlanks(text, next) == resumed;
    if (isFolded) {
      trace.put(' ', end, next);
    }
    return resumed;
  }

  /** Past empty lines, each of which is a line break of the value, and the blanks behind them. */
  private int emptyLines(Trace trace, int start) {
    int at = Layout.afterBlanks(text, start);
    int next = Layout.afterBreak(text, at);
    while (next > at) {
      trace.put('\n', at, next);
      at = Layout.afterBlanks(text, next);
      next = Layout.afterBreak(text, at);
    }
    return at;
  }

  private int escape(Trace trace, int start) {
    int line = Layout.afterBreak(text, start + 1);
    if (line > start + 1) {
      return emptyLines(trace, line);
    }
    int end = Math.min(text.length(), start + 2 + digits(start + 1));
    trace.putAny(start, end);
    if (isPair(start + 1, end)) {
      trace.putAny(start, end);
    }
    return end;
  }

  private int digits(int at) {
    char kind = at < text.length() ? text.charAt(at) : ' ';
    return switch (kind) {
      case 'x' -> 2;
      case 'u' -> 4;
      case 'U' -> 8;
      default -> 0;
    };
  }

  /** True when eight digits name a character that takes two units. */
  private boolean isPair(int at, int end) {
    return end - at == 9 && !text.startsWith("0000", at + 1);
  }
}
