package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of files that belong together, however they are named. */
class SeveralFilesTest {
  private static final String DEFINITION =
      """
      openapi: 3.0.1
      info: { title: items, version: "1" }
      paths:
        /items:
          get:
            responses:
              "200": { description: found }
            x-amazon-apigateway-integration:
              type: aws
              httpMethod: POST
              uri: arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/fn/invocations
              responses:
                default: { statusCode: "200" }
                ".*not found.*": { statusCode: "404" }
      """;

  private static final String TEMPLATE =
      """
      Resources:
        Api:
          Type: AWS::ApiGateway::RestApi
          Properties:
            BodyS3Location: api.yaml
      """;

  @TempDir Path folder;

  @BeforeEach
  void definition() throws IOException {
    write("api.yaml", DEFINITION);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String check(String... arguments) {
    return new Run(folder).gwlint(arguments).out();
  }

  private static int count(String text, String word) {
    return text.split(Pattern.quote(word), -1).length - 1;
  }

  @Test
  void aDefinitionIsCheckedByItself() {
    assertThat(check("check", "api.yaml")).contains("GW501").contains("api.yaml:14");
    assertThat(check("check", ".")).contains("GW501").contains("1 template");
    assertThat(check("show", "api.yaml")).contains("REST API of this definition");
  }

  @Test
  void aDefinitionOfATemplateIsCheckedOnce() throws IOException {
    write("template.yaml", TEMPLATE);
    assertThat(count(check("check", "."), "error[GW501")).isEqualTo(1);
    assertThat(count(check("check", "api.yaml", "template.yaml"), "error[GW501")).isEqualTo(1);
  }

  @Test
  void whatIsFilledInByOtherToolsIsUnknown() throws IOException {
    write(
        "api.yaml",
        DEFINITION.replace(
            "arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/fn/invocations",
            "${lambda_uri}"));
    assertThat(check("check", ".")).contains("GW501").contains("1 error");
    write("api.yaml", DEFINITION.replace("\"404\"", "\"${status}\""));
    assertThat(check("check", ".")).doesNotContain("GW501");
  }

  @Test
  void otherDefinitionsArePassedOver() throws IOException {
    write("api.yaml", "openapi: 3.0.1\npaths: {}\n");
    assertThat(check("check", ".")).doesNotContain("1 template");
    assertThat(new Run(folder).gwlint("check", "api.yaml").err)
        .contains("it is OpenAPI without the extensions of API Gateway");
  }

  @Test
  void findingsInOtherFilesAreThereInEveryFormat() throws IOException {
    write("template.yaml", TEMPLATE);
    assertThat(check("check", "template.yaml", "--format", "json"))
        .contains("\"file\" : \"api.yaml\"");
    assertThat(check("check", "template.yaml", "--format", "sarif"))
        .contains("\"uri\" : \"api.yaml\"");
  }

  @Test
  void commentsInOtherFilesLeaveFindingsOut() throws IOException {
    write("template.yaml", TEMPLATE);
    write(
        "api.yaml",
        DEFINITION.replace(
            "\".*not found.*\"", "# gwlint:ignore GW501 -- known\n          \".*not found.*\""));
    String out = check("check", ".");
    assertThat(out).doesNotContain("error[GW501");
  }

  @Test
  void aNestedTemplateIsCheckedInItsParentOnly() throws IOException {
    write(
        "a-nested.yaml",
        """
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
            Properties:
              Body:
                openapi: 3.0.1
                paths:
                  /items:
                    get:
                      x-amazon-apigateway-integration:
                        type: aws_proxy
                        httpMethod: POST
                        uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations
          Fn:
            Type: AWS::Lambda::Function
            Properties: { Runtime: nodejs22.x, Handler: index.handler, Timeout: 10, Role: 'arn:aws:iam::123456789012:role/fn' }
        Outputs:
          Arn: { Value: !GetAtt Fn.Arn }
        """);
    assertThat(check("check", "a-nested.yaml")).contains("GW301");
    write(
        "parent.yaml",
        """
        Resources:
          Nested:
            Type: AWS::CloudFormation::Stack
            Properties: { TemplateURL: a-nested.yaml }
          Permission:
            Type: AWS::Lambda::Permission
            Properties:
              Action: lambda:InvokeFunction
              FunctionName: !GetAtt Nested.Outputs.Arn
              Principal: apigateway.amazonaws.com
        """);
    assertThat(check("check", ".")).doesNotContain("GW301").contains("(3 checked)");
    assertThat(check("check", "a-nested.yaml", "parent.yaml")).doesNotContain("GW301");
    assertThat(check("show", "parent.yaml")).contains("GET /items").contains("function Fn");
  }
}
