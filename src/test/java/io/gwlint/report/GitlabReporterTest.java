package io.gwlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gwlint.engine.Result;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import io.gwlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bjurr.violations.lib.model.SEVERITY;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.parsers.CodeClimateParser;

class GitlabReporterTest {
  private static final String SCHEMA = "gitlab-code-quality.schema.json";
  private static final Finding NOTE = Samples.bare(Severity.NOTE, Samples.span("60"), "m");

  @Test
  void everyShapeKeepsTheSchema() throws IOException {
    for (Result result :
        List.of(
            Samples.result(), Samples.result(Samples.full(), NOTE, NOTE), Samples.failed(NOTE))) {
      assertThat(Written.errors(SCHEMA, Written.as(Format.GITLAB, result))).isEmpty();
    }
    String json = Written.as(Format.GITLAB, Samples.result(NOTE));
    assertThat(Written.errors(SCHEMA, json.replace("\"info\"", "\"bad\""))).isNotEmpty();
    assertThat(Written.errors(SCHEMA, json.replace("\"api/", "\"./api/"))).isNotEmpty();
  }

  @Test
  void aReaderOfCodeClimateReadsIt() throws Exception {
    String json = Written.as(Format.GITLAB, Samples.result(Samples.full(), NOTE));
    List<Violation> read =
        new ArrayList<>(new CodeClimateParser().parseReportOutput(json, Silent.LOGGER));
    assertThat(read).hasSize(2);
    assertThat(read.get(0).getFile()).isEqualTo("api/template.yaml");
    assertThat(read.get(0).getStartLine()).isEqualTo(10);
    assertThat(read.get(0).getSeverity()).isEqualTo(SEVERITY.ERROR);
    assertThat(read.get(0).getMessage()).startsWith("nothing lets API Gateway invoke `ListItems`;");
    assertThat(read.get(1).getSeverity()).isEqualTo(SEVERITY.INFO);
  }

  @Test
  void fingerprintsAreUniqueAndSurviveMovedLines() throws IOException {
    JsonNode two = Written.json(Written.as(Format.GITLAB, Samples.result(NOTE, NOTE)));
    String first = two.at("/0/fingerprint").asText();
    assertThat(two.at("/1/fingerprint").asText()).isNotEqualTo(first);
    SourceFile moved = new SourceFile("api/template.yaml", "\n\n" + Samples.TEMPLATE.text());
    Result later = Samples.result(Samples.bare(Severity.NOTE, Samples.span(moved, "60"), "m"));
    assertThat(Written.json(Written.as(Format.GITLAB, later)).at("/0/fingerprint").asText())
        .isEqualTo(first);
  }

  @Test
  void pathsStartAtTheRepository(@TempDir Path repository) throws IOException {
    Files.createDirectories(repository.resolve(".git"));
    Path here = Files.createDirectories(repository.resolve("services/shop"));
    Setting setting = new Setting("1", Written.SETTING.rules(), here, Optional.empty());
    JsonNode issue =
        Written.json(Written.by(Format.GITLAB.reporter(setting), Samples.result(NOTE)));
    assertThat(issue.at("/0/location/path").asText()).isEqualTo("services/shop/api/template.yaml");
  }

  @Test
  void aBlockEndsOnItsLastLine() throws IOException {
    int start = Samples.TEMPLATE.lineStart(2);
    Finding block =
        Samples.bare(
            Severity.ERROR, Samples.TEMPLATE.span(start, Samples.TEMPLATE.lineStart(6)), "m");
    JsonNode lines =
        Written.json(Written.as(Format.GITLAB, Samples.result(block))).at("/0/location/lines");
    assertThat(lines.toString()).isEqualTo("{\"begin\":2,\"end\":5}");
  }
}
