package io.gwlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gwlint.engine.Result;
import io.gwlint.rule.Severity;
import io.gwlint.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReporterTest {
  @Test
  void writesFieldsInTheirOrder() throws IOException {
    assertThat(write(Samples.result(Samples.full())))
        .isEqualTo(
            """
            {
              "version" : "1.2.3",
              "findings" : [
                {
                  "rule" : "GW301",
                  "name" : "lambda-permission-missing",
                  "severity" : "error",
                  "message" : "nothing lets API Gateway invoke `ListItems`",
                  "resource" : "ItemsGet",
                  "routes" : [
                    "GET /items",
                    "POST /items"
                  ],
                  "location" : {
                    "file" : "api/template.yaml",
                    "line" : 10,
                    "column" : 19,
                    "endLine" : 10,
                    "endColumn" : 114,
                    "path" : "Resources/ItemsGet/Properties/Integration/Uri"
                  },
                  "related" : [
                    {
                      "message" : "the function",
                      "location" : {
                        "file" : "api/template.yaml",
                        "line" : 2,
                        "column" : 3,
                        "endLine" : 2,
                        "endColumn" : 12
                      }
                    }
                  ],
                  "symptom" : {
                    "when" : "first-call",
                    "status" : "500",
                    "caller" : "{\\"message\\": \\"Internal server error\\"}",
                    "log" : "Execution failed due to configuration error: Invalid permissions on Lambda function"
                  },
                  "scenario" : "Environment is prod",
                  "fix" : {
                    "description" : "add an `AWS::Lambda::Permission` with principal apigateway.amazonaws.com and this API's ARN as `SourceArn`",
                    "edits" : [
                      {
                        "location" : {
                          "file" : "api/template.yaml",
                          "line" : 5,
                          "column" : 16,
                          "endLine" : 5,
                          "endColumn" : 18
                        },
                        "replacement" : "29",
                        "safe" : true
                      },
                      {
                        "location" : {
                          "file" : "api/template.yaml",
                          "line" : 1,
                          "column" : 1,
                          "endLine" : 1,
                          "endColumn" : 1
                        },
                        "replacement" : "# mended\\n",
                        "safe" : true
                      }
                    ]
                  }
                }
              ],
              "suppressed" : [ ],
              "summary" : {
                "errors" : 1,
                "warnings" : 0,
                "notes" : 0,
                "hidden" : 0,
                "suppressed" : 0,
                "baseline" : 0,
                "templates" : 12,
                "failures" : [ ]
              }
            }
            """);
  }

  @Test
  void whatIsNotThereIsNull() throws IOException {
    JsonNode finding = read(Samples.result(bare())).at("/findings/0");
    assertThat(finding.at("/resource").isNull()).isTrue();
    assertThat(finding.at("/scenario").isNull()).isTrue();
    assertThat(finding.at("/fix").isNull()).isTrue();
    assertThat(finding.at("/symptom/log").isNull()).isTrue();
  }

  @Test
  void keepsWhatIsSuppressedApart() throws IOException {
    JsonNode json = read(Samples.suppressed(Samples.full(), bare()));
    assertThat(json.at("/findings")).isEmpty();
    assertThat(json.at("/suppressed/0/rule").asText()).isEqualTo("GW301");
    assertThat(json.at("/suppressed/0/suppression/kind").asText()).isEqualTo("in-source");
    assertThat(json.at("/suppressed/0/suppression/reason").asText()).isEqualTo("on purpose");
    assertThat(json.at("/suppressed/1/suppression/kind").asText()).isEqualTo("baseline");
    assertThat(json.at("/suppressed/1/suppression/reason").isNull()).isTrue();
    assertThat(json.at("/summary/errors").asInt()).isZero();
    assertThat(json.at("/summary/suppressed").asInt()).isEqualTo(1);
    assertThat(json.at("/summary/baseline").asInt()).isEqualTo(1);
  }

  @Test
  void everyShapeKeepsTheSchema() throws IOException {
    for (Result result :
        List.of(
            Samples.result(),
            Samples.result(Samples.full(), bare()),
            Samples.suppressed(Samples.full(), bare()),
            Samples.failed(bare()))) {
      assertThat(errors(write(result))).isEmpty();
    }
  }

  @Test
  void theSchemaRefusesWhatItDoesNotDescribe() throws IOException {
    String json = write(Samples.result(Samples.full()));
    assertThat(errors(json.replace("\"severity\" : \"error\"", "\"severity\" : \"bad\"")))
        .isNotEmpty();
    assertThat(errors(json.replace("\"name\" :", "\"nome\" :"))).isNotEmpty();
    assertThat(errors(json.replace("\"line\" : 10", "\"line\" : 0"))).isNotEmpty();
    assertThat(errors(json.replace("\"fix\" : {", "\"fix\" : { \"more\": 1,"))).isNotEmpty();
  }

  @Test
  void textOfAnyKindStaysWhatItIsAndIsAscii() throws IOException {
    String nasty = "\u001b[31m \u202e \u009b \u0000 \" \\ / \ud83d\ude00 ü";
    SourceFile file = new SourceFile("ü \"x\".yaml", "k");
    String json = write(Samples.result(Samples.bare(Severity.NOTE, file.span(0, 1), nasty)));
    assertThat(json)
        .matches(text -> text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~')), "ASCII");
    JsonNode finding = new ObjectMapper().readTree(json).at("/findings/0");
    assertThat(finding.at("/message").asText()).isEqualTo(nasty);
    assertThat(finding.at("/location/file").asText()).isEqualTo("ü \"x\".yaml");
  }

  @Test
  void failuresStandInTheSummary() throws IOException {
    JsonNode summary = read(Samples.failed()).at("/summary");
    assertThat(summary.at("/hidden").asInt()).isEqualTo(3);
    assertThat(summary.at("/failures/0/subject").asText()).isEqualTo("../gone #1.yaml");
    assertThat(summary.at("/failures/1/message").asText())
        .isEqualTo("failed on a.yaml: IllegalStateException: what");
  }

  private static io.gwlint.rule.Finding bare() {
    return Samples.bare(Severity.WARNING, Samples.span("60"), "m");
  }

  private static JsonNode read(Result result) throws IOException {
    return new ObjectMapper().readTree(write(result));
  }

  private static String write(Result result) throws IOException {
    StringWriter out = new StringWriter();
    new JsonReporter("1.2.3").write(result, out);
    return out.toString();
  }

  private static List<String> errors(String json) throws IOException {
    try (InputStream schema = JsonReporter.class.getResourceAsStream("findings.schema.json")) {
      String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
      return Written.errorsOf(text, json);
    }
  }
}
