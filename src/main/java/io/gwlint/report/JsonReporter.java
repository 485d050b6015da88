package io.gwlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.gwlint.engine.Failure;
import io.gwlint.engine.Result;
import io.gwlint.engine.Suppressed;
import io.gwlint.rule.Construct;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Related;
import io.gwlint.rule.Severity;
import io.gwlint.rule.TextEdit;
import io.gwlint.source.Position;
import io.gwlint.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * For programs: one object, described by {@code findings.schema.json} in this package. Fields keep
 * their order and meaning; new ones may join.
 */
public final class JsonReporter implements Reporter {
  private final String version;

  /** Reports as that version of gwlint. */
  public JsonReporter(String version) {
    this.version = version;
  }

  @Override
  public void write(Result result, Writer out) throws IOException {
    try (JsonGenerator json = JsonOut.to(out)) {
      json.writeStartObject();
      json.writeStringField("version", version);
      json.writeArrayFieldStart("findings");
      for (Finding finding : result.findings()) {
        finding(json, finding);
      }
      json.writeEndArray();
      suppressed(json, result);
      summary(json, result);
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void suppressed(JsonGenerator json, Result result) throws IOException {
    json.writeArrayFieldStart("suppressed");
    for (Suppressed one : result.suppressed()) {
      json.writeStartObject();
      fields(json, one.finding());
      json.writeObjectFieldStart("suppression");
      boolean inSource = one.kind() == Suppressed.Kind.IN_SOURCE;
      json.writeStringField("kind", inSource ? "in-source" : "baseline");
      JsonOut.orNull(json, "reason", one.reason());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void finding(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    fields(json, finding);
    json.writeEndObject();
  }

  private static void fields(JsonGenerator json, Finding finding) throws IOException {
    json.writeStringField("rule", finding.code());
    json.writeStringField("name", finding.name());
    json.writeStringField("severity", finding.severity().word());
    json.writeStringField("message", finding.message());
    JsonOut.orNull(json, "resource", finding.resource());
    JsonOut.array(json, "routes", finding.routes());
    json.writeObjectFieldStart("location");
    place(json, finding.span());
    json.writeStringField("path", finding.path());
    json.writeEndObject();
    related(json, finding);
    JsonOut.symptom(json, finding.symptom());
    JsonOut.orNull(json, "scenario", finding.scenario());
    fix(json, finding);
    construct(json, finding);
  }

  private static void construct(JsonGenerator json, Finding finding) throws IOException {
    if (finding.construct().isPresent()) {
      Construct construct = finding.construct().get();
      json.writeObjectFieldStart("construct");
      json.writeStringField("path", construct.path());
      JsonOut.orNull(json, "stack", construct.stack());
      JsonOut.orNull(json, "madeAt", construct.madeAt());
      json.writeEndObject();
    }
  }

  private static void related(JsonGenerator json, Finding finding) throws IOException {
    json.writeArrayFieldStart("related");
    for (Related related : finding.related()) {
      json.writeStartObject();
      json.writeStringField("message", related.message());
      json.writeObjectFieldStart("location");
      place(json, related.span());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void fix(JsonGenerator json, Finding finding) throws IOException {
    if (finding.mend().isEmpty() && finding.edits().isEmpty()) {
      json.writeNullField("fix");
      return;
    }
    json.writeObjectFieldStart("fix");
    JsonOut.orNull(json, "description", finding.mend());
    json.writeArrayFieldStart("edits");
    for (TextEdit edit : finding.edits()) {
      json.writeStartObject();
      json.writeObjectFieldStart("location");
      place(json, edit.span());
      json.writeEndObject();
      json.writeStringField("replacement", edit.replacement());
      json.writeBooleanField("safe", edit.safe());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, Span span) throws IOException {
    Position from = span.from();
    Position to = span.to();
    json.writeStringField("file", span.file().name());
    json.writeNumberField("line", from.line());
    json.writeNumberField("column", from.column());
    json.writeNumberField("endLine", to.line());
    json.writeNumberField("endColumn", to.column());
  }

  private static void summary(JsonGenerator json, Result result) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("errors", result.count(Severity.ERROR));
    json.writeNumberField("warnings", result.count(Severity.WARNING));
    json.writeNumberField("notes", result.count(Severity.NOTE));
    json.writeNumberField("hidden", result.hidden());
    json.writeNumberField("suppressed", result.count(Suppressed.Kind.IN_SOURCE));
    json.writeNumberField("baseline", result.count(Suppressed.Kind.BASELINE));
    json.writeNumberField("templates", result.templates());
    json.writeArrayFieldStart("failures");
    for (Failure failure : result.failures()) {
      json.writeStartObject();
      json.writeStringField("kind", failure.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("subject", failure.subject());
      json.writeStringField("message", failure.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
