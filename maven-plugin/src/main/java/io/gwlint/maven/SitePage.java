package io.gwlint.maven;

import io.gwlint.engine.Failure;
import io.gwlint.engine.Result;
import io.gwlint.report.BriefText;
import io.gwlint.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.impl.SinkEventAttributeSet;
import org.apache.maven.reporting.AbstractMavenReportRenderer;

/** A result as a page of a site: how many of what, then every finding by its file. */
final class SitePage extends AbstractMavenReportRenderer {
  private final Result result;

  SitePage(Sink sink, Result result) {
    super(sink);
    this.result = result;
  }

  @Override
  public String getTitle() {
    return "gwlint";
  }

  @Override
  protected void renderBody() {
    startSection("Requests that will break");
    paragraph(
        "What gwlint finds in this project's API Gateway templates: " + BriefText.summary(result));
    failures();
    rules();
    files();
    endSection();
  }

  private void failures() {
    if (!result.isIncomplete()) {
      return;
    }
    startSection("Not checked");
    startTable();
    tableHeader(new String[] {"File or rule", "Why"});
    for (Failure failure : result.failures()) {
      tableRow(
          new String[] {
            BriefText.printable(failure.subject()), BriefText.printable(failure.message())
          });
    }
    endTable();
    endSection();
  }

  private void rules() {
    Map<String, List<Finding>> byRule = new TreeMap<>();
    for (Finding finding : result.findings()) {
      byRule.computeIfAbsent(rule(finding), rule -> new ArrayList<>()).add(finding);
    }
    if (byRule.isEmpty()) {
      return;
    }
    startSection("By rule");
    startTable();
    tableHeader(new String[] {"Rule", "Severity", "Findings", "Files"});
    byRule.forEach(this::rule);
    endTable();
    endSection();
  }

  private void rule(String rule, List<Finding> findings) {
    sink.tableRow();
    sink.tableCell();
    sink.anchor(findings.get(0).code());
    sink.anchor_();
    text(rule);
    sink.tableCell_();
    tableCell(findings.get(0).severity().word());
    tableCell(Integer.toString(findings.size()));
    long files = findings.stream().map(SitePage::file).distinct().count();
    tableCell(Long.toString(files));
    sink.tableRow_();
  }

  private void files() {
    Map<String, List<Finding>> byFile = new LinkedHashMap<>();
    for (Finding finding : result.findings()) {
      byFile.computeIfAbsent(file(finding), file -> new ArrayList<>()).add(finding);
    }
    if (byFile.isEmpty()) {
      return;
    }
    startSection("By file");
    byFile.forEach(this::file);
    endSection();
  }

  private void file(String file, List<Finding> findings) {
    startSection(BriefText.printable(file));
    startTable();
    tableHeader(new String[] {"Line", "Severity", "What is wrong", "Rule"});
    findings.forEach(this::finding);
    endTable();
    endSection();
  }

  private void finding(Finding finding) {
    sink.tableRow();
    tableCell(Integer.toString(finding.span().from().line()));
    tableCell(finding.severity().word());
    sink.tableCell();
    explanation(new BriefText(finding, StandardCharsets.UTF_8));
    sink.tableCell_();
    sink.tableCell();
    link("#" + finding.code(), rule(finding));
    sink.tableCell_();
    sink.tableRow_();
  }

  private void explanation(BriefText brief) {
    sink.inline(SinkEventAttributeSet.Semantics.BOLD);
    withCode(brief.message());
    sink.inline_();
    for (String line : brief.details()) {
      sink.lineBreak();
      withCode(line);
    }
  }

  /** What stands between backticks is code. */
  private void withCode(String line) {
    String[] parts = line.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean isCode = i % 2 == 1 && i < parts.length - 1;
      if (isCode) {
        sink.inline(SinkEventAttributeSet.Semantics.CODE);
      }
      sink.text(isCode || i % 2 == 0 ? parts[i] : "`" + parts[i]);
      if (isCode) {
        sink.inline_();
      }
    }
  }

  private static String rule(Finding finding) {
    return finding.code() + " " + finding.name();
  }

  private static String file(Finding finding) {
    return finding.span().file().name();
  }
}
