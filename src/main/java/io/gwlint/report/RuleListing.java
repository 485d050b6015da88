package io.gwlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.gwlint.rule.RuleDocument;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** Lists rules. */
public final class RuleListing {
  private final List<RuleDocument> documents;

  /** Lists these, in their order. */
  public RuleListing(List<RuleDocument> documents) {
    this.documents = List.copyOf(documents);
  }

  /** A line a rule: code, severity, name, kinds of API. */
  public void writeTable(Writer out) throws IOException {
    int longest = documents.stream().mapToInt(document -> document.name().length()).max().orElse(0);
    for (RuleDocument document : documents) {
      out.write(padded(document.code(), 7));
      out.write(padded(document.severity().word(), 9));
      out.write(padded(document.name(), longest + 2));
      out.write(DocumentText.kinds(document));
      out.write('\n');
    }
  }

  /** An array of objects. */
  public void writeJson(Writer out) throws IOException {
    try (JsonGenerator json = JsonOut.to(out)) {
      json.writeStartArray();
      for (RuleDocument document : documents) {
        json.writeStartObject();
        json.writeStringField("rule", document.code());
        json.writeStringField("name", document.name());
        json.writeStringField("severity", document.severity().word());
        json.writeStringField("stage", document.stage());
        json.writeStringField("since", document.since());
        JsonOut.array(json, "appliesTo", document.kinds());
        json.writeStringField("summary", document.summary().replace('\n', ' '));
        JsonOut.symptom(json, document.symptom(Optional.empty()));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    out.write('\n');
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
