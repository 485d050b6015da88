package io.gwlint.tree;

import java.util.ArrayList;
import java.util.List;

/** Follows a literal or folded block scalar as the parser reads it. */
final class BlockTrace {
  private final String text;
  private final boolean isFolded;

  BlockTrace(String text, boolean isFolded) {
    this.text = text;
    this.isFolded = isFolded;
  }

  /** From the block indicator. */
  Trace.Result trace(String value, int start) {
    Trace trace = new Trace(value);
    int body = BlockScalar.body(text, start);
    int indent = indent(value, body);
    List<Integer> breaks = new ArrayList<>();
    int at = emptyLines(body, indent, breaks);
    putAll(trace, breaks);
    while (!trace.isFull() && at < text.length()) {
      at = line(trace, at, indent);
    }
    return trace.result(start);
  }

  /** A line of content and the line breaks behind it; gives where the next content starts. */
  private int line(Trace trace, int start, int indent) {
    int end = Layout.lineEnd(text, start);
    for (int at = start; at < end; at++) {
      trace.put(text.charAt(at), at, at + 1);
    }
    List<Integer> breaks = new ArrayList<>();
    int next = emptyLines(Layout.afterBreak(text, end), indent, breaks);
    boolean joins = isFolded && next < text.length() && !startsBlank(start) && !startsBlank(next);
    if (!joins || trace.isFull() || isLast(next, indent)) {
      trace.put('\n', end, Layout.afterBreak(text, end));
    } else if (breaks.isEmpty()) {
      trace.put(' ', end, Layout.afterBreak(text, end));
    }
    putAll(trace, breaks);
    return next;
  }

  private boolean startsBlank(int at) {
    return Layout.isBlank(text.charAt(at));
  }

  /** True when what stands there is indented too little to belong to the block. */
  private boolean isLast(int at, int indent) {
    int line = at;
    while (line > 0 && !Layout.isBreak(text.charAt(line - 1))) {
      line--;
    }
    return at - line < indent;
  }

  /** Past lines of nothing but indentation, and past the indentation of the line behind them. */
  private int emptyLines(int start, int indent, List<Integer> breaks) {
    int at = afterIndent(start, indent);
    int next = Layout.afterBreak(text, at);
    while (next > at) {
      breaks.add(at);
      at = afterIndent(next, indent);
      next = Layout.afterBreak(text, at);
    }
    return at;
  }

  private int afterIndent(int start, int indent) {
    int at = start;
    while (at < text.length() && at - start < indent && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private void putAll(Trace trace, List<Integer> breaks) {
    breaks.forEach(at -> trace.put('\n', at, Layout.afterBreak(text, at)));
  }

  /**
   * The indentation that the parser took off: what the first line of text has in the file and not
   * in the value. No need to know how deep the block's parent is.
   */
  private int indent(String value, int body) {
    int inValue = firstText(value, 0);
    if (inValue == value.length()) {
      return Integer.MAX_VALUE;
    }
    return spaces(text, firstText(text, body)) - spaces(value, inValue);
  }

  /** The start of the first line that is not blank; the length of the text when all are. */
  private static int firstText(String text, int start) {
    int line = start;
    int at = Layout.afterBlanks(text, line);
    while (at < text.length() && Layout.isBreak(text.charAt(at))) {
      line = Layout.afterBreak(text, at);
      at = Layout.afterBlanks(text, line);
    }
    return at < text.length() ? line : text.length();
  }

  private static int spaces(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at - start;
  }
}
