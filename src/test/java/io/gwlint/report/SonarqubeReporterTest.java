package io.gwlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gwlint.engine.Result;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SonarqubeReporterTest {
  private static final String SCHEMA = "sonarqube-generic-issues.schema.json";
  private static final Finding WARNING = Samples.bare(Severity.WARNING, Samples.span("60"), "m");

  @Test
  void everyShapeKeepsTheSchema() throws IOException {
    for (Result result :
        List.of(
            Samples.result(), Samples.result(Samples.full(), WARNING), Samples.failed(WARNING))) {
      assertThat(Written.errors(SCHEMA, Written.as(Format.SONARQUBE, result))).isEmpty();
    }
    String json = Written.as(Format.SONARQUBE, Samples.result(WARNING));
    assertThat(Written.errors(SCHEMA, json.replace("LOGICAL", "NICE"))).isNotEmpty();
    assertThat(Written.errors(SCHEMA, json.replace("\"effortMinutes\"", "\"severity\"")))
        .isNotEmpty();
  }

  @Test
  void columnsCountFromZero() throws IOException {
    JsonNode issue =
        Written.json(Written.as(Format.SONARQUBE, Samples.result(Samples.full()))).at("/issues/0");
    assertThat(issue.at("/primaryLocation/textRange").toString())
        .isEqualTo("{\"startLine\":10,\"endLine\":10,\"startColumn\":18,\"endColumn\":113}");
    assertThat(issue.at("/secondaryLocations/0/message").asText()).isEqualTo("the function");
    assertThat(issue.at("/ruleId").asText()).isEqualTo("GW301");
  }

  @Test
  void aPlaceWithoutTextIsItsLine() throws IOException {
    Finding empty = Samples.bare(Severity.ERROR, Samples.TEMPLATE.span(0, 0), "m");
    JsonNode json = Written.json(Written.as(Format.SONARQUBE, Samples.result(empty)));
    assertThat(json.at("/issues/0/primaryLocation/textRange").toString())
        .isEqualTo("{\"startLine\":1}");
  }

  @Test
  void aRuleIsListedOnceAsSevereAsTheWorst() throws IOException {
    Finding error = Samples.bare(Severity.ERROR, Samples.span("Timeout"), "m");
    JsonNode rules =
        Written.json(Written.as(Format.SONARQUBE, Samples.result(WARNING, error, WARNING)))
            .at("/rules");
    assertThat(rules).hasSize(1);
    assertThat(rules.at("/0/impacts/0/severity").asText()).isEqualTo("HIGH");
    assertThat(rules.at("/0/description").asText()).isEqualTo("What lambda-timeout-default finds.");
  }
}
