package io.gwlint.report;

import io.gwlint.engine.Result;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Related;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * For people: what is wrong, the text that causes it under a caret, what the caller and the log
 * will say, and the mend. Frames are ASCII in every charset; places read {@code file:line:column},
 * which terminals and editors make links of. Of many findings, a few of each rule are shown so, and
 * the others in a line each, as {@link Digest} has it.
 */
public final class TextReporter implements Reporter {
  /** More lines than that nobody reads; programs have their own formats. */
  private static final int LINES = 100;

  private final TextStyle style;
  private final boolean withSummary;
  private final boolean isWhole;

  private TextReporter(TextStyle style, boolean withSummary, boolean isWhole) {
    this.style = style;
    this.withSummary = withSummary;
    this.isWhole = isWhole;
  }

  /**
   * Prints every finding in all its words.
   *
   * @param withSummary false to print findings alone
   */
  public TextReporter(TextStyle style, boolean withSummary) {
    this(style, withSummary, true);
  }

  /**
   * Prints what one can read: of many findings, not all in all their words.
   *
   * @param withSummary false to print findings alone
   */
  public static TextReporter digest(TextStyle style, boolean withSummary) {
    return new TextReporter(style, withSummary, false);
  }

  @Override
  public void write(Result result, Writer out) throws IOException {
    Digest digest = isWhole ? Digest.all(result.findings()) : Digest.of(result.findings());
    for (Finding finding : digest.whole()) {
      write(finding, new FramePrinter(style, gutter(finding), out));
    }
    FramePrinter lines = new FramePrinter(style, 0, out);
    brief(digest.brief(), lines);
    if (withSummary) {
      if (!digest.brief().isEmpty()) {
        counts(result.findings(), lines);
      }
      lines.plain(Wording.summary(result));
    }
  }

  private static void brief(List<Finding> brief, FramePrinter out) throws IOException {
    for (Finding finding : brief.subList(0, Math.min(LINES, brief.size()))) {
      out.brief(finding);
    }
    if (brief.size() > LINES) {
      int left = brief.size() - LINES;
      out.plain("... and " + left + " more; --full shows them, --format json writes them all");
    }
    if (!brief.isEmpty()) {
      out.end();
    }
  }

  private static void counts(List<Finding> findings, FramePrinter out) throws IOException {
    for (RuleCounts.Row row : RuleCounts.of(findings)) {
      out.count(row);
    }
    out.end();
  }

  private static int gutter(Finding finding) {
    int last = finding.span().from().line();
    for (Related related : finding.related()) {
      last = Math.max(last, related.span().from().line());
    }
    return Integer.toString(last).length();
  }

  private static void write(Finding finding, FramePrinter out) throws IOException {
    out.title(finding);
    out.frame(finding.span(), finding.severity());
    for (Related related : finding.related()) {
      out.relatedFrame(related.span(), related.message());
    }
    if (!finding.routes().isEmpty()) {
      out.wrapped("breaks: ", Wording.routes(finding.routes()));
    }
    writeSymptom(finding, out);
    if (!finding.mend().isEmpty()) {
      out.help("mend: ", finding.mend());
    }
    out.end();
  }

  private static void writeSymptom(Finding finding, FramePrinter out) throws IOException {
    for (String line :
        List.of(
            Wording.caller(finding.symptom()).orElse(""),
            Wording.log(finding.symptom()).orElse(""),
            Wording.scenario(finding).orElse(""),
            Wording.construct(finding).orElse(""))) {
      if (!line.isEmpty()) {
        out.note(line);
      }
    }
  }
}
