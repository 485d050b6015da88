package io.gwlint.velocity;

import java.util.ArrayList;
import java.util.List;

/**
 * From the lines and columns that Velocity counts to offsets. Its columns jump at tabs to the next
 * multiple of eight.
 */
final class Lines {
  private static final int TAB = 8;

  private final String text;
  private final List<Integer> starts = new ArrayList<>();
  private final boolean hasTabs;

  Lines(String text) {
    this.text = text;
    this.hasTabs = text.indexOf('\t') >= 0;
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !isPair)) {
        starts.add(i + 1);
      }
    }
  }

  /** The offset of the character in that column, both from 1; the text's end when there is none. */
  int offset(int line, int column) {
    if (line < 1) {
      return 0;
    }
    if (line > starts.size()) {
      return text.length();
    }
    int at = starts.get(line - 1);
    int end = line < starts.size() ? starts.get(line) : text.length();
    if (!hasTabs) {
      return Math.min(end, at + Math.max(0, column - 1));
    }
    for (int counted = 0; at < end; at++) {
      counted = text.charAt(at) == '\t' ? counted + TAB - (counted & TAB - 1) : counted + 1;
      if (counted >= column) {
        return at;
      }
    }
    return at;
  }
}
