package io.gwlint.source;

import java.util.Arrays;

/**
 * The text of one file under its display name, and the way from offsets to lines and columns.
 *
 * <p>Offsets and columns count UTF-16 code units, as Java strings, SARIF ({@code utf16CodeUnits})
 * and editors do. Lines end at LF, CRLF or a lone CR. A byte order mark is not part of the text.
 */
public final class SourceFile {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  /**
   * Names a text.
   *
   * @param name the path as shown to people, with forward slashes; {@code <stdin>} for standard
   *     input
   * @param text the decoded text, without byte order mark
   */
  public SourceFile(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (endsLine(text, i)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private static boolean endsLine(String text, int i) {
    char c = text.charAt(i);
    return c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
  }

  /** The path as shown to people; equal names mean the same file within one run. */
  public String name() {
    return name;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** Number of lines, at least 1. */
  public int lineCount() {
    return lineStarts.length;
  }

  /**
   * The line and column of an offset.
   *
   * @param offset 0 to the length of the text; values outside are moved to the nearest end
   */
  public Position position(int offset) {
    int inside = Math.max(0, Math.min(offset, text.length()));
    int found = Arrays.binarySearch(lineStarts, inside);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, inside - lineStarts[line] + 1);
  }

  /**
   * The offset at which a line starts.
   *
   * @param line 1-based; values outside are moved to the nearest line
   */
  public int lineStart(int line) {
    return lineStarts[Math.max(1, Math.min(line, lineStarts.length)) - 1];
  }

  /**
   * The text of a line without its line break.
   *
   * @param line 1-based; values outside are moved to the nearest line
   */
  public String line(int line) {
    int start = lineStart(line);
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return text.substring(start, end);
  }

  /** A span of this file; see {@link Span}. */
  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  @Override
  public String toString() {
    return name;
  }
}
