package io.gwlint.report;

import io.gwlint.rule.Severity;
import io.gwlint.source.Span;
import java.io.IOException;
import java.io.Writer;

/** Prints one finding: a title, frames with line numbers, notes below. */
final class FramePrinter {
  private final Writer out;
  private final Visible visible;
  private final Paint paint;
  private final int width;
  private final int gutter;

  /**
   * A printer of frames.
   *
   * @param gutter digits of the largest line number
   */
  FramePrinter(TextStyle style, int gutter, Writer out) {
    this.out = out;
    this.visible = new Visible(style.charset());
    this.paint = new Paint(style.color());
    this.width = style.width();
    this.gutter = gutter;
  }

  void title(Severity severity, String rule, String message) throws IOException {
    line(
        paint.severity(severity, severity.word() + "[" + rule + "]")
            + paint.bold(": " + visible.line(message)));
  }

  void frame(Span span, Severity severity) throws IOException {
    line(pad("") + paint.frame("--> ") + place(span));
    FrameLine code = code(span);
    line(
        pad("")
            + " "
            + paint.frame("| ")
            + " ".repeat(code.from())
            + paint.severity(severity, "^".repeat(code.width())));
  }

  void relatedFrame(Span span, String message) throws IOException {
    line(pad("") + paint.frame("::: ") + place(span) + ": " + visible.line(message));
    FrameLine code = code(span);
    line(
        pad("")
            + " "
            + paint.frame("| ")
            + " ".repeat(code.from())
            + paint.frame("-".repeat(code.width())));
  }

  /** A line that people copy and search for: never wrapped. */
  void note(String text) throws IOException {
    line(pad("") + " " + paint.frame("= ") + visible.line(text));
  }

  void wrapped(String label, String text) throws IOException {
    wrap(label, label, text);
  }

  void help(String label, String text) throws IOException {
    wrap(label, paint.help(label.strip()) + " ", text);
  }

  void end() throws IOException {
    line("");
  }

  private void wrap(String label, String painted, String text) throws IOException {
    String start = pad("") + " " + paint.frame("= ") + painted;
    int indent = gutter + 3 + label.length();
    StringBuilder current = new StringBuilder();
    for (String word : visible.line(text).split(" ", -1)) {
      if (!current.isEmpty()
          && indent + DisplayWidth.of(current.toString()) + 1 + DisplayWidth.of(word) > width) {
        line(start + current);
        start = " ".repeat(indent);
        current.setLength(0);
      }
      current.append(current.isEmpty() ? "" : " ").append(word);
    }
    line(start + current);
  }

  private FrameLine code(Span span) throws IOException {
    FrameLine code = FrameLine.of(span, visible, width - gutter - 3);
    line(pad("") + " " + paint.frame("|"));
    line(
        (paint.frame(pad(Integer.toString(span.from().line())) + " |") + " " + code.text())
            .stripTrailing());
    return code;
  }

  private String place(Span span) {
    return visible.line(span.file().name()) + ":" + span.from();
  }

  private String pad(String number) {
    return " ".repeat(gutter - number.length()) + number;
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }
}
