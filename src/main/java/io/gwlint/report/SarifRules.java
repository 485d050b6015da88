package io.gwlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.gwlint.rule.RuleDocument;
import java.io.IOException;

/** Rules as SARIF describes them, from their documents. */
final class SarifRules {
  private SarifRules() {}

  static void write(JsonGenerator json, RuleDocument document) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", document.code());
    json.writeStringField("name", document.name());
    message(json, "shortDescription", firstSentence(document.summary()));
    message(json, "fullDescription", document.summary());
    json.writeObjectFieldStart("help");
    String markdown = DocumentText.brief(document);
    json.writeStringField("text", markdown);
    json.writeStringField("markdown", markdown);
    json.writeEndObject();
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", document.severity().word());
    json.writeEndObject();
    properties(json, document);
    json.writeEndObject();
  }

  /** A message object of one text. */
  static void message(JsonGenerator json, String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static void properties(JsonGenerator json, RuleDocument document) throws IOException {
    json.writeObjectFieldStart("properties");
    json.writeArrayFieldStart("tags");
    json.writeString("api-gateway");
    json.writeString(document.stage());
    json.writeEndArray();
    json.writeStringField("precision", "very-high");
    json.writeStringField("problem.severity", problemSeverity(document));
    json.writeEndObject();
  }

  /** What code scanning sorts by: its third word is not SARIF's. */
  private static String problemSeverity(RuleDocument document) {
    return switch (document.severity()) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "recommendation";
    };
  }

  private static String firstSentence(String paragraph) {
    String line = paragraph.replace('\n', ' ');
    int end = line.indexOf(". ");
    return end < 0 ? line : line.substring(0, end + 1);
  }
}
