package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code BROKEN} has GW301 at {@code IntegrationUri} and the note GW403 at {@code Fn}. */
class SuppressionsTest {
  private static final String AT_THE_LINE =
      Templates.BROKEN.replace(
          "!GetAtt Fn.Arn", "!GetAtt Fn.Arn # gwlint:ignore GW301 -- the other stack allows it");

  @TempDir Path folder;
  private Run run;

  @BeforeEach
  void stand() {
    run = new Run(folder);
  }

  @Test
  void leavesOutAndCounts() throws IOException {
    run.with("t.yaml", AT_THE_LINE).gwlint("check");
    assertThat(run.status).isZero();
    assertThat(run.out())
        .isEqualTo("no findings in 1 template; 1 suppressed; 1 less severe not shown\n");
    JsonNode json = new ObjectMapper().readTree(run.gwlint("check", "--format=json").out());
    assertThat(json.at("/suppressed/0/suppression/reason").asText())
        .isEqualTo("the other stack allows it");
  }

  @Test
  void definitionsHaveAnExtension() throws IOException {
    String method =
        "{'MINE': {'ignore': [{'rule': 'GW306', 'reason': 'a stub'}]},"
            + " 'x-amazon-apigateway-integration': {'type': 'aws_proxy', 'httpMethod': 'GET',"
            + " 'uri':"
            + " 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:f/invocations'}}";
    String api =
        "{'openapi': '3.0.1', 'info': {'title': 'a', 'version': '1'}, TOP 'paths': {'/a': {'get': "
            + method.replace("MINE", "x-gwlint")
            + "}, '/b': {'get': "
            + method.replace("MINE", "x-other")
            + "}}}";
    String json = api.replace('\'', '"');
    run.with("api.json", json.replace("TOP", "")).gwlint("check");
    assertThat(run.out()).contains("breaks: GET /b").contains("1 error in 1 template");
    assertThat(run.out()).contains("; 1 suppressed").doesNotContain("breaks: GET /a");
    String top = "\"x-gwlint\": {\"ignore\": {\"rule\": \"GW306\"}},";
    assertThat(run.with("api.json", json.replace("TOP", top)).gwlint("check").status).isZero();
    run.with("api.json", json.replace("TOP", "\"x-gwlint\": [],")).gwlint("check");
    assertThat(run.out()).contains("GW113").contains("`x-gwlint` takes a mapping with the key");
  }

  @Test
  void leavesOutNothingElse() throws IOException {
    run.with("t.yaml", AT_THE_LINE.replace("GW301", "GW302")).gwlint("check");
    assertThat(run.status).isEqualTo(1);
    assertThat(run.out())
        .contains("error[GW301")
        .contains("warning[GW112 suppression-unused]: `GW302` is to be left out here,")
        .contains("--> t.yaml:19:54\n");
  }

  @Test
  void aWishIsJudgedOnlyWhereItsRuleRan() throws IOException {
    String idle = Templates.MENDED.replace("  Fn:", "  # gwlint:ignore GW301, GW403\n  Fn:");
    run.with("t.yaml", idle).gwlint("check");
    assertThat(run.out()).contains("`GW301` is to be left out").doesNotContain("`GW403`");
    assertThat(run.gwlint("check", "--ignore", "GW301").out()).doesNotContain("GW112");
    assertThat(run.gwlint("check", "--select", "GW403,GW112").out()).doesNotContain("GW112");
    assertThat(run.gwlint("check", "--select", "GW301").out()).doesNotContain("GW112");
    assertThat(run.gwlint("check", "--select", "GW301,GW112").out()).contains("GW112");
    assertThat(run.gwlint("check", "--ignore", "GW112").out()).doesNotContain("GW112");
    assertThat(run.gwlint("check", "--severity", "error").out()).doesNotContain("GW112");
  }

  @Test
  void valuesGivenInARunDoNotMakeAWishIdle() throws IOException {
    String template =
        """
        Parameters:
          Stage: {Type: String, Default: test}
        Conditions:
          IsProd: !Equals [!Ref Stage, prod]
        """
            + Templates.MENDED.replace(
                "Runtime: python3.13",
                "Timeout: !If [IsProd, 60, 10] # gwlint:ignore GW401 -- nightly");
    run.with("t.yaml", template);
    assertThat(run.gwlint("check").out()).contains("no findings").contains("1 suppressed");
    assertThat(run.gwlint("check", "--parameter", "Stage=test").out())
        .isEqualTo("no findings in 1 template\n");
  }

  @Test
  void anUnknownRuleIsNamedWithTheNearest() throws IOException {
    run.with("t.yaml", AT_THE_LINE.replace("GW301", "lambda-permision-missing")).gwlint("check");
    assertThat(run.status).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "warning[GW113 suppression-invalid]: unknown rule 'lambda-permision-missing'; did you"
                + " mean 'lambda-permission-missing'?");
  }

  @Test
  void whatHasEndedNoLongerCounts() throws IOException {
    run.with("t.yaml", AT_THE_LINE.replace("GW301", "GW301 until 2020-02-29")).gwlint("check");
    assertThat(run.status).isEqualTo(1);
    assertThat(run.out())
        .contains("error[GW301")
        .contains("warning[GW113 suppression-invalid]: ended on 2020-02-29: `GW301` is reported");
    run.with("t.yaml", AT_THE_LINE.replace("GW301", "GW301 until 2999-12-31")).gwlint("check");
    assertThat(run.status).isZero();
  }

  @Test
  void theRulesOfSuppressionsCanBeSuppressedToo() throws IOException {
    run.with("t.yaml", "# gwlint:ignore-file GW112\n" + AT_THE_LINE.replace("GW301", "GW302"))
        .gwlint("check");
    assertThat(run.out()).contains("GW301").doesNotContain("warning[GW112");
  }

  @Test
  void anUnreadableFileIsNotSilencedByItsOwnWords() throws IOException {
    run.with("t.yaml", "# gwlint:ignore-file GW101\nResources:\n  A: {Type: AWS::X::Y\n")
        .gwlint("check", "t.yaml");
    assertThat(run.status).isNotZero();
  }
}
