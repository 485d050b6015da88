package io.gwlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gwlint.engine.Result;
import io.gwlint.engine.RuleSet;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import io.gwlint.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bjurr.violations.lib.parsers.SarifParser;

class SarifReporterTest {
  private static final Path HERE = Path.of("/home/me/my project").toAbsolutePath();

  @Test
  void everyShapeKeepsTheOfficialSchema() throws IOException {
    Finding bare = Samples.bare(Severity.NOTE, Samples.span("60"), "m");
    for (Result result :
        List.of(
            Samples.result(),
            Samples.result(Samples.full(), bare),
            Samples.suppressed(Samples.full(), bare),
            Samples.failed(bare))) {
      assertThat(errors(write(result))).isEmpty();
    }
  }

  @Test
  void theOfficialSchemaIsReallyAsked() throws IOException {
    String sarif = write(Samples.result(Samples.full()));
    assertThat(errors(sarif.replace("\"startLine\" : 10", "\"startLine\" : 0"))).isNotEmpty();
    assertThat(errors(sarif.replace("\"level\" : \"error\"", "\"level\" : \"bad\""))).isNotEmpty();
    assertThat(errors(sarif.replace("\"ruleId\"", "\"ruleID\""))).isNotEmpty();
  }

  @Test
  void resultsSayWhereAndWhat() throws IOException {
    JsonNode result = run(Samples.result(Samples.full())).at("/results/0");
    assertThat(result.at("/ruleId").asText()).isEqualTo("GW301");
    assertThat(result.at("/level").asText()).isEqualTo("error");
    assertThat(result.at("/message/text").asText().lines())
        .containsExactly(
            "nothing lets API Gateway invoke `ListItems`",
            "breaks: GET /items, POST /items",
            "the caller gets 500 {\"message\": \"Internal server error\"}",
            "the log says: Execution failed due to configuration error: Invalid permissions on"
                + " Lambda function",
            "only when Environment is prod",
            "mend: add an `AWS::Lambda::Permission` with principal apigateway.amazonaws.com and"
                + " this API's ARN as `SourceArn`");
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("api/template.yaml");
    assertThat(place.at("/artifactLocation/uriBaseId").asText()).isEqualTo("%SRCROOT%");
    assertThat(place.at("/region").toString())
        .isEqualTo("{\"startLine\":10,\"startColumn\":19,\"endLine\":10,\"endColumn\":114}");
    assertThat(result.at("/relatedLocations/0/message/text").asText()).isEqualTo("the function");
    assertThat(result.at("/fixes/0/artifactChanges/1/replacements/0/insertedContent/text").asText())
        .isEqualTo("# mended\n");
  }

  @Test
  void keepsWhatIsSuppressedAsSuch() throws IOException {
    Finding old = Samples.bare(Severity.NOTE, Samples.span("60"), "m");
    JsonNode run = run(Samples.suppressed(Samples.full(), old));
    assertThat(run.at("/results/0/ruleId").asText()).isEqualTo("GW301");
    assertThat(run.at("/results/0/suppressions").toString())
        .isEqualTo("[{\"kind\":\"inSource\",\"justification\":\"on purpose\"}]");
    assertThat(run.at("/results/0/baselineState").isMissingNode()).isTrue();
    assertThat(run.at("/results/1/suppressions").toString()).isEqualTo("[{\"kind\":\"external\"}]");
    assertThat(run.at("/results/1/baselineState").asText()).isEqualTo("unchanged");
  }

  @Test
  void rulesCarryTheirDocuments() throws IOException {
    JsonNode run = run(Samples.result(Samples.full()));
    int index = run.at("/results/0/ruleIndex").asInt();
    JsonNode rule = run.at("/tool/driver/rules").get(index);
    assertThat(rule.at("/id").asText()).isEqualTo("GW301");
    assertThat(rule.at("/help/markdown").asText())
        .isEqualTo(
            "# GW301 lambda-permission-missing\n\n"
                + "What lambda-permission-missing finds.\n\n"
                + "## Why it matters\n\n"
                + "Because `it` does.\n");
    assertThat(rule.at("/defaultConfiguration/level").asText()).isEqualTo("error");
    assertThat(run.at("/columnKind").asText()).isEqualTo("utf16CodeUnits");
  }

  @Test
  void urisAreEncodedAndOutsideFilesAbsolute() throws IOException {
    assertThat(uri("a b/ü#1%.yaml")).isEqualTo("a%20b/%C3%BC%231%25.yaml");
    assertThat(uri("c:d.yaml")).isEqualTo("c%3Ad.yaml");
    assertThat(uri("<stdin>")).isEqualTo("%3Cstdin%3E");
    assertThat(uri("../x y.yaml")).startsWith("file:///").endsWith("/home/me/x%20y.yaml");
    JsonNode run = run(Samples.result());
    assertThat(run.at("/originalUriBaseIds/%SRCROOT%/uri").asText())
        .startsWith("file:///")
        .endsWith("/home/me/my%20project/");
  }

  @Test
  void failuresAreNotifications() throws IOException {
    JsonNode invocation = run(Samples.failed()).at("/invocations/0");
    assertThat(invocation.at("/executionSuccessful").asBoolean()).isFalse();
    assertThat(invocation.at("/toolExecutionNotifications/0/message/text").asText())
        .isEqualTo("../gone #1.yaml: no such file or folder");
    assertThat(run(Samples.result()).at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
  }

  @Test
  void fingerprintsSurviveMovedLinesAndTellTwinsApart() throws IOException {
    Finding finding =
        Samples.bare(Severity.ERROR, Samples.span("60"), "timeout of 60 s, gateway waits 29 s");
    SourceFile moved = new SourceFile("api/template.yaml", "\n\n" + Samples.TEMPLATE.text());
    Finding later =
        Samples.bare(
            Severity.ERROR, Samples.span(moved, "60"), "timeout of 45 s, gateway waits 29 s");
    Finding other = Samples.bare(Severity.ERROR, Samples.span("60"), "`Other` is slow");
    List<String> first = fingerprints(Samples.result(finding, finding, other));
    assertThat(first).doesNotHaveDuplicates();
    assertThat(fingerprints(Samples.result(later, other)))
        .containsExactly(first.get(0), first.get(2));
  }

  @Test
  void aRunHoldsWhatCodeScanningTakesTheWorstFirst() throws IOException {
    Finding note = Samples.bare(Severity.NOTE, Samples.span("60"), "m");
    List<Finding> findings = new ArrayList<>(Collections.nCopies(SarifReporter.MOST_RESULTS, note));
    findings.add(Samples.full());
    JsonNode run = run(new Result(findings, List.of(), 1, 0));
    assertThat(run.at("/results")).hasSize(SarifReporter.MOST_RESULTS);
    assertThat(run.at("/results/0/ruleId").asText()).isEqualTo("GW301");
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asText())
        .isEqualTo(
            "25000 results are what services take of a run; 1 less severe ones are left out");
    assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
  }

  @Test
  void rulesKeepWithinWhatCodeScanningTakes() throws IOException {
    StringWriter out = new StringWriter();
    new SarifReporter("1", RuleSet.installed(), HERE).write(Samples.result(), out);
    JsonNode rules = new ObjectMapper().readTree(out.toString()).at("/runs/0/tool/driver/rules");
    assertThat(rules).hasSizeGreaterThan(30);
    for (JsonNode rule : rules) {
      assertThat(rule.at("/shortDescription/text").asText()).hasSizeBetween(10, 1024);
      assertThat(rule.at("/fullDescription/text").asText()).hasSizeBetween(10, 1024);
      assertThat(rule.at("/help/text").asText()).isNotBlank();
      assertThat(rule.at("/properties/tags").size()).isLessThanOrEqualTo(10);
    }
  }

  @Test
  void theReaderOfCommentBotsReadsIt() throws Exception {
    String sarif = write(Samples.result(Samples.full()));
    assertThat(new SarifParser().parseReportOutput(sarif, Silent.LOGGER))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.getFile()).endsWith("api/template.yaml");
              assertThat(one.getStartLine()).isEqualTo(10);
              assertThat(one.getRule()).isEqualTo("GW301");
            });
  }

  private static List<String> fingerprints(Result result) throws IOException {
    List<String> marks = new ArrayList<>();
    run(result)
        .at("/results")
        .forEach(one -> marks.add(one.at("/partialFingerprints/gwlint~1v1").asText()));
    return marks;
  }

  private static String uri(String name) throws IOException {
    SourceFile file = new SourceFile(name, "k");
    Result result = Samples.result(Samples.bare(Severity.NOTE, file.span(0, 1), "m"));
    assertThat(errors(write(result))).isEmpty();
    return run(result).at("/results/0/locations/0/physicalLocation/artifactLocation/uri").asText();
  }

  private static JsonNode run(Result result) throws IOException {
    return new ObjectMapper().readTree(write(result)).at("/runs/0");
  }

  private static String write(Result result) throws IOException {
    StringWriter out = new StringWriter();
    new SarifReporter("1.2.3", Written.RULES, HERE).write(result, out);
    return out.toString();
  }

  private static List<String> errors(String json) throws IOException {
    try (InputStream schema =
        SarifReporterTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
      return Written.errorsOf(text, json);
    }
  }
}
