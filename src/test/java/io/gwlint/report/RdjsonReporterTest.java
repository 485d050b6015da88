package io.gwlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gwlint.engine.Result;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import io.gwlint.rule.TextEdit;
import io.gwlint.source.SourceFile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RdjsonReporterTest {
  private static final String SCHEMA = "rdjson.schema.json";
  private static final Finding NOTE = Samples.bare(Severity.NOTE, Samples.span("60"), "m");

  @Test
  void everyShapeKeepsTheSchema() throws IOException {
    for (Result result :
        List.of(Samples.result(), Samples.result(Samples.full(), NOTE), Samples.failed(NOTE))) {
      assertThat(Written.errors(SCHEMA, Written.as(Format.RDJSON, result))).isEmpty();
    }
    String json = Written.as(Format.RDJSON, Samples.result(NOTE));
    assertThat(Written.errors(SCHEMA, json.replace("\"INFO\"", "\"NOTE\""))).isNotEmpty();
    assertThat(Written.errors(SCHEMA, json.replace("\"column\"", "\"col\""))).isNotEmpty();
  }

  @Test
  void columnsCountBytes() throws IOException {
    SourceFile file = new SourceFile("a.yaml", "x: 1\na\ud801\udc00b: k");
    Finding finding = Samples.bare(Severity.ERROR, Samples.span(file, "b: k"), "m");
    assertThat(diagnostic(finding).at("/location/range").toString())
        .isEqualTo("{\"start\":{\"line\":2,\"column\":6},\"end\":{\"line\":2,\"column\":10}}");
  }

  @Test
  void severalEditsAreOneSuggestion() throws IOException {
    JsonNode suggestions = diagnostic(Samples.full()).at("/suggestions");
    assertThat(suggestions).hasSize(1);
    assertThat(suggestions.at("/0/range").toString())
        .isEqualTo("{\"start\":{\"line\":1,\"column\":1},\"end\":{\"line\":5,\"column\":18}}");
    String text = suggestions.at("/0/text").asText();
    assertThat(text).startsWith("# mended\nResources:\n").endsWith("      Timeout: 29");
  }

  @Test
  void anEditElsewhereIsNoSuggestion() throws IOException {
    SourceFile other = new SourceFile("b.yaml", "k");
    assertThat(diagnostic(edited(TextEdit.safe(other.span(0, 1), "x"))).has("suggestions"))
        .isFalse();
    assertThat(diagnostic(NOTE).has("suggestions")).isFalse();
    TextEdit first = TextEdit.safe(Samples.span("Timeout: 60"), "x");
    TextEdit overlapping = TextEdit.safe(Samples.span("60"), "y");
    assertThat(diagnostic(edited(first, overlapping)).has("suggestions")).isFalse();
  }

  @Test
  void messagesAreMarkdown() throws IOException {
    assertThat(diagnostic(Samples.full()).at("/message").asText().lines())
        .containsExactly(
            "nothing lets API Gateway invoke `ListItems`",
            "- breaks: `GET /items`, `POST /items`",
            "- the caller gets `500 {\"message\": \"Internal server error\"}`",
            "- the log says: `Execution failed due to configuration error: Invalid permissions on"
                + " Lambda function`",
            "- only when Environment is prod",
            "- mend: add an `AWS::Lambda::Permission` with principal apigateway.amazonaws.com and"
                + " this API's ARN as `SourceArn`");
  }

  private static Finding edited(TextEdit... edits) {
    return new Finding(
        "GW1",
        "n",
        Severity.ERROR,
        Samples.span("60"),
        "",
        "",
        "m",
        "",
        NOTE.symptom(),
        "",
        List.of(),
        List.of(),
        List.of(edits));
  }

  private static JsonNode diagnostic(Finding finding) throws IOException {
    return Written.json(Written.as(Format.RDJSON, Samples.result(finding))).at("/diagnostics/0");
  }
}
