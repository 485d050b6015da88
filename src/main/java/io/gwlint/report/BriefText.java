package io.gwlint.report;

import io.gwlint.engine.Result;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Related;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A finding in a few lines without frames, for the logs and pages of build tools. */
public final class BriefText {
  private static final int ROUTES_SHOWN = 5;

  private final Finding finding;
  private final Visible visible;

  /** The text of that finding, in characters that the charset has. */
  public BriefText(Finding finding, Charset charset) {
    this.finding = finding;
    this.visible = new Visible(charset);
  }

  /** Where it is, {@code file:line:column}, which terminals and editors make links of. */
  public String place() {
    return visible.line(finding.span().toString());
  }

  /** What is wrong, and in which deployments. */
  public String message() {
    return visible.line(
        finding.message() + Wording.scenario(finding).map(only -> ", " + only).orElse(""));
  }

  /** Which requests break, what people see of it, what else takes part, how to mend it. */
  public List<String> details() {
    List<String> details = new ArrayList<>();
    if (!finding.routes().isEmpty()) {
      details.add("breaks: " + routes());
    }
    Wording.caller(finding.symptom()).ifPresent(details::add);
    Wording.log(finding.symptom()).ifPresent(details::add);
    for (Related related : finding.related()) {
      details.add("see " + related.span() + ": " + related.message());
    }
    if (!finding.mend().isEmpty()) {
      details.add("mend: " + finding.mend());
    }
    return details.stream().map(visible::line).toList();
  }

  /** Such as {@code 3 errors, 1 warning in 2 templates (12 checked)}. */
  public static String summary(Result result) {
    return Wording.summary(result);
  }

  /** Any text from files on one line, without what a terminal would obey. */
  public static String printable(String text) {
    return new Visible(StandardCharsets.UTF_8).line(text);
  }

  private String routes() {
    List<String> routes = finding.routes();
    if (routes.size() <= ROUTES_SHOWN) {
      return String.join(", ", routes);
    }
    int more = routes.size() - ROUTES_SHOWN + 1;
    return String.join(", ", routes.subList(0, ROUTES_SHOWN - 1)) + " and " + more + " more";
  }
}
