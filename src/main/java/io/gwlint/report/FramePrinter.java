package io.gwlint.report;

import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import io.gwlint.source.Span;
import java.io.IOException;
import java.io.Writer;

/** Prints findings: a title, frames with line numbers, notes below; or all in a line. */
final class FramePrinter {
  private static final int COUNT = 6;
  private static final int SEVERITY = 9;

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

  void title(Finding finding) throws IOException {
    line(
        paint.severity(finding.severity(), Wording.kind(finding))
            + paint.bold(": " + message(finding)));
  }

  /** All of a finding in one line. */
  void brief(Finding finding) throws IOException {
    line(
        place(finding.span())
            + ": "
            + paint.severity(finding.severity(), Wording.kind(finding))
            + ": "
            + message(finding));
  }

  /** How often a rule found something. */
  void count(RuleCounts.Row row) throws IOException {
    String number = Integer.toString(row.count());
    String severity = row.severity().word();
    line(
        " ".repeat(Math.max(1, COUNT - number.length()))
            + number
            + "  "
            + paint.severity(row.severity(), severity)
            + " ".repeat(SEVERITY - severity.length())
            + row.code()
            + " "
            + row.example().name());
  }

  void plain(String text) throws IOException {
    line(text);
  }

  private String message(Finding finding) {
    return visible.line(Wording.fitted(finding.message()));
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
