package io.gwlint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.rule.Finding;
import io.gwlint.source.SourceFile;
import io.gwlint.template.Inputs;
import io.gwlint.tree.TreeReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionFilterTest {
  private static final String TEMPLATE =
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        # gwlint:ignore lambda-timeout-exceeds-integration until 2027-01-31
        Fn:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: python3.13
            Handler: app.handler
            CodeUri: ./
            Timeout: 60
            Events:
              Orders:
                Type: Api
                Properties: {Path: /orders, Method: get}
      """;

  @Test
  void countsOnItsLastDayAndNotOnTheNext() {
    assertThat(codes(TEMPLATE, on("2027-01-31"))).doesNotContain("GW401", "GW113");
    assertThat(codes(TEMPLATE, on("2027-02-01"))).contains("GW401", "GW113");
  }

  @Test
  void aReasonCanBeDemanded() {
    Leniency strict = new Leniency(true, () -> LocalDate.of(2026, 1, 1));
    assertThat(codes(TEMPLATE, strict)).contains("GW401", "GW113");
    assertThat(codes(TEMPLATE.replace("01-31", "01-31 -- callers know"), strict))
        .doesNotContain("GW401", "GW113");
  }

  @Test
  void whatSamGeneratesFromAResourceIsCoveredWithIt() {
    String template =
        TEMPLATE.replace("lambda-timeout-exceeds-integration until 2027-01-31", "GW601");
    assertThat(codes(TEMPLATE, Leniency.usual())).contains("GW601");
    assertThat(codes(template, Leniency.usual())).doesNotContain("GW601", "GW112");
  }

  private static Leniency on(String day) {
    return new Leniency(false, () -> LocalDate.parse(day));
  }

  private static List<String> codes(String template, Leniency leniency) {
    return new TemplateAnalysis(RuleSet.installed(), Circumstances.of(Inputs.none()).with(leniency))
        .check(new TreeReader().read(new SourceFile("t.yaml", template))).findings().stream()
            .map(Finding::code)
            .toList();
  }
}
