package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a file holds: a finding or one clear line, no trace of the stack, and the other files
 * are checked.
 */
class BadInputTest {
  @TempDir Path folder;
  private Run run;

  @BeforeEach
  void stand() throws IOException {
    run = new Run(folder).with("z.yaml", Templates.BROKEN);
  }

  @Test
  void aMissingFile() {
    assertOneLine("no.yaml: no such file or folder", "no.yaml");
  }

  @Test
  void anEmptyFile() throws IOException {
    run.with("empty.yaml", "");
    assertOneLine("empty.yaml: not a CloudFormation or SAM template: it is empty", "empty.yaml");
    run.with("empty.yaml", "# only a comment\n---\n");
    run.gwlint("check", "empty.yaml");
    assertThat(run.status).isEqualTo(2);
  }

  @Test
  void somethingElse() throws IOException {
    run.with("other.json", "{\"name\": \"x\", \"Resources\": []}");
    assertOneLine(
        "other.json: not a CloudFormation or SAM template: it holds no resource with a `Type`",
        "other.json");
    run.with("number.yaml", "42\n");
    assertOneLine(
        "number.yaml: not a CloudFormation or SAM template: it holds no resource with a `Type`",
        "number.yaml");
  }

  @Test
  void somethingElseThatIsFoundIsPassedOver() throws IOException {
    run.with("other.json", "{\"Resources\": 1}")
        .with("half.yaml", "Resources: [")
        .with("chart.yaml", "Resources: {{ x }}\n{% if %}");
    run.gwlint("check", "--select", "GW301");
    assertThat(run.err).isEmpty();
    assertThat(run.status).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWSTemplateFormatVersion: 2010-09-09\nResources: {Fn: {Type: AWS::Lambda::Function",
        "AWSTemplateFormatVersion: 2010-09-09\nResources:\n  Fn:\n   Type: x\n  - y",
        "{\"AWSTemplateFormatVersion\": \"2010-09-09\", \"Resources\": {\"Fn\": {\"Type\": ",
        "Resources:\n  Fn:\n    Type: AWS::Lambda::Function\n\tProperties: {}\n",
        "Resources:\n  Fn:\n    Type: AWS::Lambda::Function\n    Properties: \"open\n",
        "a: &a [x, x]\nb: &b [*a, *a]\nResources: *gone\nType: AWS::X\n"
      })
  void aTemplateThatCannotBeReadIsHeardOfHoweverItIsFound(String text) throws IOException {
    run.with("a.yaml", text);
    for (String path : new String[] {"a.yaml", "."}) {
      run.gwlint("check", path);
      assertThat(run.status).isPositive();
      assertThat(run.out() + run.err)
          .contains("a.yaml")
          .doesNotContain("Exception")
          .doesNotContain("\tat ");
    }
    assertThat(run.out()).contains("z.yaml");
    run.gwlint("check", "--select", "GW301", "a.yaml");
    assertThat(run.status).isEqualTo(2);
    assertThat(run.err).startsWith("gwlint: a.yaml: could not be analysed: ").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWSTemplateFormatVersion: 2010-09-09\n",
        "AWSTemplateFormatVersion: 2010-09-09\nResources: []\n",
        "AWSTemplateFormatVersion: 2010-09-09\nResources: {Fn: 1}\n",
        "AWSTemplateFormatVersion: 2010-09-09\n"
            + "Resources: {Fn: {Type: [AWS::Lambda::Function], Properties: 3}}\n",
        "AWSTemplateFormatVersion: [1]\n"
            + "Resources: {A: {Type: AWS::ApiGateway::RestApi, Properties: 3}}\n",
        "Resources: {A: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: {Ref: A},"
            + " ResourceId: {Ref: A}}}}\n",
        "Resources: {A: {Type: AWS::ApiGateway::RestApi, Properties: {Body: {Fn::Sub: {}}, Name:"
            + " {Fn::If: 1}}}}\n",
        "Transform: AWS::Serverless-2016-10-31\n"
            + "Globals: []\n"
            + "Resources: {F: {Type: AWS::Serverless::Function, Properties: []}}\n",
        "Transform: AWS::Serverless-2016-10-31\n"
            + "Resources: {F: {Type: AWS::Serverless::Function, Properties: {Events: 1}}}\n",
        "Parameters: 1\n"
            + "Conditions: [x]\n"
            + "Mappings: x\n"
            + "Outputs: 2\n"
            + "Resources: {F: {Type: AWS::SNS::Topic, Condition: {}}}\n",
        "Conditions: {A: {Condition: B}, B: {Condition: A}}\n"
            + "Resources: {F: {Type: AWS::SNS::Topic, Condition: A}}\n"
      })
  void wrongTypesAnywhereBringNothingDown(String text) throws IOException {
    run.with("a.yaml", text).gwlint("check", ".");
    assertThat(run.err).doesNotContain("internal error").doesNotContain("bug");
    assertThat(run.out()).contains("z.yaml");
  }

  @Test
  void aTemplateThatCannotBeReadIsOne() throws IOException {
    run.with("bomb.yaml", "Resources: {A: {Type: AWS::SNS::Topic}\n").gwlint("check", "bomb.yaml");
    assertThat(run.out()).contains("GW101", "bomb.yaml:");
    assertThat(run.err).doesNotContain("no templates found");
    run.gwlint("check", "--ignore=GW101", "bomb.yaml");
    assertThat(run.err).contains("could not be analysed").doesNotContain("no templates found");
  }

  @Test
  void binaries() throws IOException {
    byte[] noise = new byte[10_000];
    new Random(7).nextBytes(noise);
    run.with("noise.yaml", noise).gwlint("check", "noise.yaml", "z.yaml");
    assertThat(run.status).isPositive();
    assertThat(run.out() + run.err).contains("noise.yaml").doesNotContain("Exception");
    assertThat(run.out()).contains("z.yaml");
    run.with(
        "wide.yaml", "Resources: {A: {Type: AWS::SNS::Topic}}".getBytes(StandardCharsets.UTF_16LE));
    run.gwlint("check", "wide.yaml");
    assertThat(run.out() + run.err)
        .contains("wide.yaml")
        .contains("UTF-16 without a byte order mark");
  }

  @Test
  void aFolderOrFileThatMayNotBeRead() throws IOException {
    Path secret = folder.resolve("secret.yaml");
    run.with("secret.yaml", Templates.BROKEN);
    assumeFalse(
        !secret.toFile().setReadable(false) || Files.isReadable(secret),
        "everything is readable here");
    assertOneLine("secret.yaml: cannot be read: permission denied", "secret.yaml");
  }

  @Test
  @Timeout(60)
  void muchTooLarge() throws IOException {
    run.with(
        "large.json", "{\"Resources\": \"" + " ".repeat(17 << 20) + "AWSTemplateFormatVersion\"}");
    run.gwlint("check", "--select", "GW301", "large.json");
    assertThat(run.status).isEqualTo(2);
    assertThat(run.err)
        .isEqualTo("gwlint: large.json: could not be analysed: larger than 16 MiB (line 1)\n");
  }

  @Test
  @Timeout(60)
  void anAliasBomb() throws IOException {
    StringBuilder bomb =
        new StringBuilder(
            "Resources:\n  A: {Type: AWS::SNS::Topic, Properties: &p0 {x: [1, 2, 3]}}\n");
    for (int i = 1; i < 40; i++) {
      bomb.append(
          "  R"
              + i
              + ": {Type: AWS::SNS::Topic, Properties: &p"
              + i
              + " {a: *p"
              + (i - 1)
              + ", b: *p"
              + (i - 1)
              + "}}\n");
    }
    run.with("bomb.yaml", bomb.toString()).gwlint("check", "bomb.yaml", "z.yaml");
    assertThat(run.status).isPositive();
    assertThat(run.out()).contains("z.yaml");
    assertThat(run.err).doesNotContain("internal error");
  }

  @Test
  @Timeout(60)
  void endlessDepth() throws IOException {
    run.with(
            "deep.json",
            "{\"Resources\": {\"A\": {\"Type\": \"AWS::SNS::Topic\", \"Properties\": "
                + "[".repeat(200_000))
        .with("deep.yaml", "AWSTemplateFormatVersion: x\nResources: " + "{a: ".repeat(100_000));
    run.gwlint("check", "deep.json", "deep.yaml", "z.yaml");
    assertThat(run.out() + run.err)
        .contains("deep.json")
        .contains("deep.yaml")
        .doesNotContain("internal error");
    assertThat(run.out()).contains("z.yaml");
  }

  private void assertOneLine(String line, String path) {
    run.gwlint("check", "--select", "GW301", path, "z.yaml");
    assertThat(run.status).isEqualTo(2);
    assertThat(run.err).isEqualTo("gwlint: " + line + "\n");
    assertThat(run.out()).contains("z.yaml");
  }
}
