package io.gwlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.gwlint.engine.Result;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import io.gwlint.rule.TextEdit;
import io.gwlint.source.Position;
import io.gwlint.source.SourceFile;
import io.gwlint.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reviewdog's Diagnostic Format. Columns count bytes of UTF-8. Messages become comments, which are
 * Markdown, so text from templates is escaped for that.
 *
 * @see <a href="https://github.com/reviewdog/reviewdog/tree/master/proto/rdf">The format</a>
 */
public final class RdjsonReporter implements Reporter {
  @Override
  public void write(Result result, Writer out) throws IOException {
    try (JsonGenerator json = JsonOut.to(out)) {
      json.writeStartObject();
      json.writeObjectFieldStart("source");
      json.writeStringField("name", "gwlint");
      json.writeEndObject();
      json.writeArrayFieldStart("diagnostics");
      for (Finding finding : result.findings()) {
        diagnostic(json, finding);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void diagnostic(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("message", message(finding));
    json.writeObjectFieldStart("location");
    json.writeStringField("path", finding.span().file().name());
    range(json, finding.span());
    json.writeEndObject();
    json.writeStringField("severity", severity(finding.severity()));
    json.writeObjectFieldStart("code");
    json.writeStringField("value", finding.code());
    json.writeEndObject();
    Optional<TextEdit> edit = Replacement.of(finding);
    if (edit.isPresent()) {
      json.writeArrayFieldStart("suggestions");
      json.writeStartObject();
      range(json, edit.get().span());
      json.writeStringField("text", edit.get().replacement());
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static String message(Finding finding) {
    StringBuilder message = new StringBuilder(Markdown.prose(finding.message()));
    for (String line : Markdown.details(finding)) {
      message.append("\n- ").append(line);
    }
    return message.toString();
  }

  private static void range(JsonGenerator json, Span span) throws IOException {
    json.writeObjectFieldStart("range");
    position(json, "start", span.file(), span.from());
    position(json, "end", span.file(), span.to());
    json.writeEndObject();
  }

  private static void position(JsonGenerator json, String name, SourceFile file, Position at)
      throws IOException {
    int start = file.lineStart(at.line());
    String before = file.text().substring(start, start + at.column() - 1);
    json.writeObjectFieldStart(name);
    json.writeNumberField("line", at.line());
    json.writeNumberField("column", before.getBytes(StandardCharsets.UTF_8).length + 1);
    json.writeEndObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "ERROR";
      case WARNING -> "WARNING";
      case NOTE -> "INFO";
    };
  }
}
