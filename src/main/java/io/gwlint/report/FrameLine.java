package io.gwlint.report;

import io.gwlint.source.Span;

/**
 * The line of a file on which a span starts, as a terminal shows it, and the columns that the span
 * takes there: tabs become spaces, control characters escapes, and of a line that is too long only
 * the part around the span is kept.
 *
 * @param text what is printed
 * @param from first column of the span, from 0
 * @param width columns of the span on this line, at least 1
 */
record FrameLine(String text, int from, int width) {
  private static final int TAB = 4;
  private static final String CUT = "...";

  /**
   * Longest part of a line that is looked at, in code units each side of the span: minified JSON
   * has lines of megabytes.
   */
  private static final int REACH = 2_000;

  /**
   * Lays a line out.
   *
   * @param room columns there are
   */
  static FrameLine of(Span span, Visible visible, int room) {
    String text = span.file().text();
    int lineStart = span.file().lineStart(span.from().line());
    int from = Math.max(lineStart, span.start() - REACH);
    int to = endOfLine(text, from, span.start() + REACH);
    int start = Math.min(span.start(), to);
    String covered =
        text.substring(start, Math.max(start, Math.min(span.end(), to))).stripTrailing();
    String before = expanded(text.substring(from, start), 0, visible);
    int column = DisplayWidth.of(before);
    String marked = expanded(covered, column, visible);
    int width = Math.max(1, DisplayWidth.of(marked));
    String after = expanded(text.substring(start + covered.length(), to), column + width, visible);
    return new FrameLine((before + marked + after).stripTrailing(), column, width)
        .within(room, from > lineStart);
  }

  private static int endOfLine(String text, int from, int limit) {
    int end = from;
    while (end < text.length()
        && end < limit
        && text.charAt(end) != '\n'
        && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static String expanded(String text, int column, Visible visible) {
    StringBuilder shown = new StringBuilder();
    int at = column;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      String piece = codePoint == '\t' ? " ".repeat(TAB - at % TAB) : visible.character(codePoint);
      shown.append(piece);
      at += DisplayWidth.of(piece);
    }
    return shown.toString();
  }

  /**
   * Cuts to the room there is: the start of the span stays in sight, with what stands before it,
   * less the indentation.
   */
  private FrameLine within(int room, boolean cut) {
    int total = DisplayWidth.of(text);
    if (total <= room && !cut) {
      return this;
    }
    int inner = room - 2 * CUT.length();
    int marked = Math.min(width, inner * 3 / 4);
    boolean startFits = !cut && from + marked <= room - CUT.length();
    int lead = Math.min(from - indentation(), (inner - marked) / 2 + inner / 8);
    int skip = startFits ? 0 : from - Math.min(lead, inner - marked);
    String head = skip > 0 || cut ? CUT : "";
    String body = columns(text, skip, room - head.length() - CUT.length());
    boolean more = skip + DisplayWidth.of(body) < total;
    int start = head.length() + from - skip;
    int shownWidth = Math.max(1, Math.min(width, head.length() + DisplayWidth.of(body) - start));
    return new FrameLine(head + body + (more ? CUT : ""), start, shownWidth);
  }

  private int indentation() {
    int at = 0;
    while (at < from && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /**
   * The part of a text that starts at a column and takes at most that many; a wide character cut in
   * half is left out.
   */
  private static String columns(String text, int skip, int room) {
    StringBuilder part = new StringBuilder();
    int at = 0;
    for (int i = 0; i < text.length(); ) {
      String piece = Character.toString(text.codePointAt(i));
      i += piece.length();
      int next = at + DisplayWidth.of(piece);
      if (next > skip + room) {
        break;
      }
      if (at >= skip) {
        part.append(piece);
      } else if (next > skip) {
        part.append(' ');
      }
      at = next;
    }
    return part.toString();
  }
}
