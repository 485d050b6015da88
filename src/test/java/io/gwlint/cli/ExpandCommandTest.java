package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpandCommandTest {
  private static final String SERVERLESS =
      """
      Transform: AWS::Serverless-2016-10-31
      Parameters: {Alias: {Type: String, Default: live}}
      Globals: {Function: {Timeout: 5}}
      Resources:
        Fn:
          Type: AWS::Serverless::Function
          Properties:
            CodeUri: src/
            Handler: index.handler
            Runtime: nodejs22.x
            AutoPublishAlias: !Ref Alias
            Events:
              List: {Type: Api, Properties: {Path: /items, Method: get}}
      """;

  @TempDir Path folder;
  private Run run;

  @BeforeEach
  void stand() {
    run = new Run(folder);
  }

  private JsonNode expanded(String template) throws IOException {
    run.with("t.yaml", template).gwlint("expand", "t.yaml");
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void printsPlainResources() throws IOException {
    JsonNode template = expanded(SERVERLESS);
    assertThat(run.status).isZero();
    assertThat(run.err).isEmpty();
    assertThat(template.fieldNames()).toIterable().containsExactly("Parameters", "Resources");
    JsonNode resources = template.path("Resources");
    assertThat(resources.findValuesAsText("Type"))
        .contains("AWS::ApiGateway::RestApi", "AWS::Lambda::Function", "AWS::Lambda::Permission")
        .noneMatch(type -> type.startsWith("AWS::Serverless::"));
    assertThat(resources.at("/Fn/Properties/Timeout").intValue()).isEqualTo(5);
    assertThat(resources.has("FnAliaslive")).isTrue();
  }

  @Test
  void takesWhatIsKnownOfTheDeployment() throws IOException {
    run.with("t.yaml", SERVERLESS).with("p.json", "{\"Alias\": \"blue\"}");
    assertThat(run.gwlint("expand", "--parameter", "Alias=beta", "t.yaml").out())
        .contains("\"FnAliasbeta\"");
    assertThat(run.gwlint("expand", "--parameter-file", "p.json", "t.yaml").out())
        .contains("\"FnAliasblue\"");
    assertThat(run.gwlint("expand", "--region", "cn-north-1", "t.yaml").out())
        .contains("arn:aws-cn:apigateway:");
  }

  @Test
  void readsStandardInputAndFeedsCheck() {
    String plain = run.input(SERVERLESS).gwlint("expand", "-").out();
    assertThat(run.status).isZero();
    run.input(plain).gwlint("check", "-");
    assertThat(run.err).isEmpty();
    assertThat(run.status).isZero();
  }

  @Test
  void saysWhatTheTransformRefuses() throws IOException {
    String wrong = SERVERLESS.replace(", Method: get", "");
    JsonNode template = expanded(wrong);
    assertThat(run.status).isEqualTo(1);
    assertThat(run.err)
        .startsWith("error[GW111 transform-refuses]: event `List` has no readable `Method`\n")
        .contains("--> t.yaml:13:9\n");
    assertThat(template.at("/Resources/Fn/Type").asText()).isEqualTo("AWS::Lambda::Function");
  }

  @Test
  void printsNothingOfATextThatCannotBeRead() throws IOException {
    run.with("t.yaml", SERVERLESS + "  Other: [\n").gwlint("expand", "t.yaml");
    assertThat(run.status).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err)
        .startsWith("error[GW101 template-unreadable]: ")
        .contains("--> t.yaml:15:1\n");
  }

  @Test
  void expandsWithoutTheTransformAndSaysSo() throws IOException {
    String bare = SERVERLESS.replace("Transform: AWS::Serverless-2016-10-31\n", "");
    assertThat(expanded(bare).has("Globals")).isFalse();
    assertThat(run.status).isZero();
    assertThat(run.err)
        .isEqualTo(
            "gwlint: expanded all the same: deploying it needs `Transform:"
                + " AWS::Serverless-2016-10-31`\n");
    run.with("plain.yaml", Templates.BROKEN).gwlint("expand", "plain.yaml");
    assertThat(run.status).isZero();
    assertThat(run.err).isEmpty();
  }

  @Test
  void keepsOtherMacros() throws IOException {
    String more =
        SERVERLESS.replace(
            "AWS::Serverless-2016-10-31", "[Audit, AWS::Serverless-2016-10-31, Tags]");
    assertThat(expanded(more).path("Transform").toString()).isEqualTo("[\"Audit\",\"Tags\"]");
  }

  @Test
  void takesOneTemplate() throws IOException {
    run.with("other.yaml", "a: 1\n");
    assertUsage(
        "other.yaml: not a CloudFormation or SAM template: it holds no resource with a `Type`",
        "other.yaml");
    assertUsage("gone.yaml: no such file or folder", "gone.yaml");
    assertUsage(".: is a folder; expand takes one template", ".");
    assertThat(run.gwlint("expand", "--help").out())
        .contains("Examples:", "Exit status:", "--parameter");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
  }

  private void assertUsage(String message, String path) {
    run.gwlint("expand", path);
    assertThat(run.status).isEqualTo(2);
    assertThat(run.err)
        .isEqualTo("gwlint: " + message + "\ngwlint: 'gwlint expand --help' shows what there is\n");
  }
}
