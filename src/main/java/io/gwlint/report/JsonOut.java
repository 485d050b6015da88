package io.gwlint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.gwlint.rule.Symptom;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;

/**
 * JSON as all formats here write it: indented by two, lines ended by LF, ASCII only, so that
 * neither the output's charset nor a terminal can make something else of it.
 */
final class JsonOut {
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private JsonOut() {}

  /** A generator that leaves the writer open. */
  static JsonGenerator to(Writer out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    JsonGenerator json = factory.createGenerator(out);
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(INDENT);
    printer.indentArraysWith(INDENT);
    json.setPrettyPrinter(printer);
    return json;
  }

  /** A text, or null for the empty one: readers tell "none" from "some" by one test. */
  static void orNull(JsonGenerator json, String name, String text) throws IOException {
    if (text.isEmpty()) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, text);
    }
  }

  /** An array of texts. */
  static void array(JsonGenerator json, String name, Collection<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  /** What people see; null where there is nothing of the kind. */
  static void symptom(JsonGenerator json, Symptom symptom) throws IOException {
    json.writeObjectFieldStart("symptom");
    orNull(json, "when", symptom.when());
    orNull(json, "status", symptom.status());
    orNull(json, "caller", symptom.caller());
    orNull(json, "log", symptom.log());
    json.writeEndObject();
  }
}
