package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {
  private static final String CONDITIONAL =
      "Parameters: {Environment: {Type: String, Default: dev, AllowedValues: [dev, prod]}}\n"
          + "Conditions: {IsProd: !Equals [!Ref Environment, prod]}\n"
          + Templates.BROKEN.replace(
              "      Handler: index.handler\n",
              "      Handler: index.handler\n      Timeout: !If [IsProd, 60, 3]\n");

  @TempDir Path folder;
  private Run run;

  @BeforeEach
  void stand() throws IOException {
    run = new Run(folder).with("t.yaml", Templates.BROKEN).with("c.yaml", CONDITIONAL);
  }

  @Test
  void showsWhatRoutesCall() {
    assertThat(run.gwlint("show", "t.yaml").out())
        .isEqualTo(
            """
            HTTP API Api  t.yaml:9:3
              GET /items  t.yaml:21:3
                authorization           NONE
                integration             AWS_PROXY
                backend                 function Fn
                timeoutMillis           30000
                functionTimeoutSeconds  3
                permission              refused: there is none

            """);
    assertThat(run.status).isZero();
  }

  @Test
  void saysWhoAnswersBrowsers() throws IOException {
    run.with("browsers.yaml", BROWSERS);

    assertThat(run.gwlint("show", "browsers.yaml").out())
        .containsSubsequence("GET /code", "cors                    the code of the function")
        .containsSubsequence("GET /else", "cors                    ? (what the backend answers");
  }

  private static final String BROWSERS =
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Api:
          Type: AWS::Serverless::Api
          Properties: { StageName: prod, Cors: "'*'" }
        Shown:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: python3.13
            Handler: index.handler
            InlineCode: "def handler(event, context): return answer()"
            Events:
              Get: { Type: Api, Properties: { RestApiId: !Ref Api, Path: /code, Method: get } }
        Elsewhere:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: python3.13
            Handler: index.handler
            CodeUri: src/
            Events:
              Get: { Type: Api, Properties: { RestApiId: !Ref Api, Path: /else, Method: get } }
      """;

  @Test
  void saysWhereDeploymentsDiffer() {
    assertThat(run.gwlint("show", "c.yaml").out())
        .containsSubsequence(
            "when Environment is `dev`\n",
            "functionTimeoutSeconds  3\n",
            "when Environment is `prod`\n",
            "functionTimeoutSeconds  60\n");
    assertThat(run.gwlint("show", "--parameter", "Environment=prod", "c.yaml").out())
        .contains("functionTimeoutSeconds  60")
        .doesNotContain("when ");
  }

  @Test
  void showsTheSameToPrograms() throws IOException {
    JsonNode views =
        new ObjectMapper().readTree(run.gwlint("show", "--format", "json", "c.yaml").out());
    assertThat(views).hasSize(2);
    assertThat(views.at("/1/when").asText()).isEqualTo("Environment is `prod`");
    assertThat(views.at("/1/apis/0/kind").asText()).isEqualTo("HTTP");
    assertThat(views.at("/1/apis/0/routes/0/functionTimeoutSeconds").asText()).isEqualTo("60");
    assertThat(views.at("/1/apis/0/routes/0/location/line").asInt()).isEqualTo(24);
  }

  @Test
  void saysWhatOnlyTheDeploymentKnows() throws IOException {
    String unknown =
        "Parameters: {Seconds: {Type: Number}}\n"
            + Templates.BROKEN.replace(
                "      Handler: index.handler\n",
                "      Handler: index.handler\n      Timeout: !Ref Seconds\n");
    run.with("u.yaml", unknown);
    assertThat(run.gwlint("show", "u.yaml").out()).contains("functionTimeoutSeconds  ? (");
    JsonNode views =
        new ObjectMapper().readTree(run.gwlint("show", "--format", "json", "u.yaml").out());
    assertThat(views.at("/0/apis/0/routes/0/functionTimeoutSeconds/unknown").asText()).isNotEmpty();
  }

  @Test
  void takesOneTemplate() throws IOException {
    run.with("other.yaml", "a: 1\n");
    assertUsage(
        "other.yaml: not a CloudFormation or SAM template: it holds no resource with a `Type`",
        "other.yaml");
    assertUsage("gone.yaml: no such file or folder", "gone.yaml");
    assertUsage(".: is a folder; show takes one template", ".");
    assertThat(run.input(Templates.BROKEN).gwlint("show", "-").out())
        .contains("GET /items  <stdin>:21:3");
  }

  private void assertUsage(String message, String path) {
    run.gwlint("show", path);
    assertThat(run.status).isEqualTo(2);
    assertThat(run.err)
        .isEqualTo("gwlint: " + message + "\ngwlint: 'gwlint show --help' shows what there is\n");
  }
}
