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
 * which terminals and editors make links of.
 */
public final class TextReporter implements Reporter {
  private static final int ROUTES_SHOWN = 8;

  private final TextStyle style;
  private final boolean withSummary;

  /**
   * Prints in a style.
   *
   * @param withSummary false to print findings alone
   */
  public TextReporter(TextStyle style, boolean withSummary) {
    this.style = style;
    this.withSummary = withSummary;
  }

  @Override
  public void write(Result result, Writer out) throws IOException {
    for (Finding finding : result.findings()) {
      write(finding, new FramePrinter(style, gutter(finding), out));
    }
    if (withSummary) {
      out.write(Wording.summary(result));
      out.write('\n');
    }
  }

  private static int gutter(Finding finding) {
    int last = finding.span().from().line();
    for (Related related : finding.related()) {
      last = Math.max(last, related.span().from().line());
    }
    return Integer.toString(last).length();
  }

  private static void write(Finding finding, FramePrinter out) throws IOException {
    out.title(finding.severity(), finding.code() + " " + finding.name(), finding.message());
    out.frame(finding.span(), finding.severity());
    for (Related related : finding.related()) {
      out.relatedFrame(related.span(), related.message());
    }
    if (!finding.routes().isEmpty()) {
      out.wrapped("breaks: ", routes(finding.routes()));
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
            Wording.scenario(finding).orElse(""))) {
      if (!line.isEmpty()) {
        out.note(line);
      }
    }
  }

  private static String routes(List<String> routes) {
    if (routes.size() <= ROUTES_SHOWN) {
      return String.join(", ", routes);
    }
    int more = routes.size() - ROUTES_SHOWN + 1;
    return String.join(", ", routes.subList(0, ROUTES_SHOWN - 1)) + " and " + more + " more";
  }
}
