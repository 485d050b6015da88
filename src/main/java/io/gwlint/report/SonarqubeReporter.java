package io.gwlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.gwlint.engine.Result;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Related;
import io.gwlint.rule.Severity;
import io.gwlint.source.Position;
import io.gwlint.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;

/**
 * SonarQube's generic issues in the format that it has from 10.3 on: rules with the software
 * quality they touch, and issues that name their rule. Only rules that found something are listed.
 *
 * @see <a
 *     href="https://docs.sonarsource.com/sonarqube-server/analyzing-source-code/importing-external-issues/generic-issue-import-format">The
 *     format</a>
 */
public final class SonarqubeReporter implements Reporter {
  private static final String ENGINE = "gwlint";

  private final Setting setting;

  /** Reports of a run. */
  public SonarqubeReporter(Setting setting) {
    this.setting = setting;
  }

  @Override
  public void write(Result result, Writer out) throws IOException {
    try (JsonGenerator json = JsonOut.to(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("rules");
      for (Finding worst : worst(result).values()) {
        rule(json, worst);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("issues");
      for (Finding finding : result.findings()) {
        issue(json, finding);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  /** An issue has no severity of its own: a rule is as severe as the worst it found. */
  private static Map<String, Finding> worst(Result result) {
    Map<String, Finding> worst = new TreeMap<>();
    for (Finding finding : result.findings()) {
      worst.merge(
          finding.code(),
          finding,
          (one, other) -> one.severity().isAtLeast(other.severity()) ? one : other);
    }
    return worst;
  }

  private void rule(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", finding.code());
    json.writeStringField("name", finding.name());
    json.writeStringField("description", description(finding));
    json.writeStringField("engineId", ENGINE);
    // "Logical" is Sonar's word for code that does what it is meant to do.
    json.writeStringField("cleanCodeAttribute", "LOGICAL");
    // Read in Standard Experience mode only, where impacts are not.
    json.writeStringField("type", "BUG");
    json.writeStringField("severity", severity(finding.severity()));
    json.writeArrayFieldStart("impacts");
    json.writeStartObject();
    json.writeStringField("softwareQuality", "RELIABILITY");
    json.writeStringField("severity", impact(finding.severity()));
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private String description(Finding finding) {
    return setting
        .rules()
        .find(finding.code())
        .map(rule -> rule.document().summary().replace('\n', ' '))
        .orElse(finding.name());
  }

  private static void issue(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", finding.code());
    json.writeNumberField("effortMinutes", 0);
    json.writeObjectFieldStart("primaryLocation");
    location(json, finding.span(), Wording.paragraph(finding));
    json.writeEndObject();
    json.writeArrayFieldStart("secondaryLocations");
    for (Related related : finding.related()) {
      json.writeStartObject();
      location(json, related.span(), Wording.visible(related.message()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void location(JsonGenerator json, Span span, String message) throws IOException {
    Position from = span.from();
    Position to = span.to();
    json.writeStringField("message", message);
    // Sonar takes paths from its own base folder, which need not be a repository's root.
    json.writeStringField("filePath", span.file().name());
    json.writeObjectFieldStart("textRange");
    json.writeNumberField("startLine", from.line());
    // Columns count from 0. A range without text is refused, and with it the whole report.
    if (!span.text().isBlank()) {
      json.writeNumberField("endLine", to.line());
      json.writeNumberField("startColumn", from.column() - 1);
      json.writeNumberField("endColumn", to.column() - 1);
    }
    json.writeEndObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "CRITICAL";
      case WARNING -> "MAJOR";
      case NOTE -> "INFO";
    };
  }

  private static String impact(Severity severity) {
    return switch (severity) {
      case ERROR -> "HIGH";
      case WARNING -> "MEDIUM";
      case NOTE -> "LOW";
    };
  }
}
