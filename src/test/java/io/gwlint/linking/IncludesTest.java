package io.gwlint.linking;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.rule.Finding;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncludesTest {
  private static final String FUNCTION =
      """
      Fn:
        Type: AWS::Lambda::Function
        Properties: {Runtime: nodejs22.x, Handler: index.handler, Timeout: 10, Role: 'arn:aws:iam::123456789012:role/fn'}
      """;

  private static final String API =
      """
      openapi: 3.0.1
      paths:
        /items:
          get:
            x-amazon-apigateway-integration:
              type: aws_proxy
              httpMethod: POST
              uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations
      """;

  @TempDir Path folder;
  private Scene scene;

  @BeforeEach
  void emptyFolder() {
    scene = new Scene(folder);
  }

  private static String include(String file) {
    return "{Fn::Transform: {Name: AWS::Include, Parameters: {Location: " + file + "}}}";
  }

  private static String indented(String text) {
    return text.indent(2);
  }

  private static String template(String body) {
    return "Resources:\n"
        + indented(FUNCTION)
        + "  Api:\n    Type: AWS::ApiGateway::RestApi\n    Properties:\n      Body: "
        + body
        + "\n";
  }

  @Test
  void findingsPointIntoTheIncludedFile() {
    scene.with("template.yaml", template(include("api/api.yaml"))).with("api/api.yaml", API);
    assertThat(scene.findings("GW301"))
        .containsExactly("api/api.yaml:8:14 GW301 no permission lets `GET /items` invoke `Fn`");
    Finding finding = scene.all().get(0);
    assertThat(finding.path()).isEqualTo("paths//items/get/x-amazon-apigateway-integration/uri");
  }

  @Test
  void includesInIncludesAreFollowed() {
    scene
        .with("template.yaml", template(include("a.yaml")))
        .with("a.yaml", "openapi: 3.0.1\npaths: " + include("deep/paths.yaml"))
        .with("deep/paths.yaml", API.substring(API.indexOf("  /items")).indent(-2));
    assertThat(scene.findings("GW301", "GW107")).singleElement().asString().contains("deep/paths");
  }

  @Test
  void resourcesAreAddedToTheirSection() {
    scene
        .with(
            "template.yaml",
            "Resources:\n  Fn::Transform: {Name: AWS::Include, Parameters: {Location: fn.yaml}}\n"
                + template(include("api.yaml")).substring("Resources:\n".length()))
        .with("api.yaml", API)
        .with(
            "fn.yaml",
            """
            Permission:
              Type: AWS::Lambda::Permission
              Properties: {Action: 'lambda:InvokeFunction', FunctionName: !Ref Fn, Principal: apigateway.amazonaws.com}
            """);
    assertThat(scene.findings("GW301", "GW103", "GW107", "GW108")).isEmpty();
  }

  @Test
  void theTemplateAsAWholeMayInclude() {
    scene
        .with(
            "template.yaml",
            "Transform: [{Name: AWS::Include, Parameters: {Location: more.yaml}}]\n"
                + template(include("api.yaml")))
        .with("api.yaml", API)
        .with(
            "more.yaml",
            "Resources:\n  Fn: {Type: AWS::SNS::Topic}\nParameters: {P: {Type: String}}");
    assertThat(scene.findings("GW108")).isEmpty();
    assertThat(scene.findings("GW301")).isEmpty();
  }

  @Test
  void circlesEndAndAreSaid() {
    scene
        .with("template.yaml", template(include("a.yaml")))
        .with("a.yaml", "openapi: 3.0.1\npaths: " + include("b.yaml"))
        .with("b.yaml", "/items: " + include("a.yaml"));
    assertThat(scene.findings("GW107"))
        .containsExactly("b.yaml:1:69 GW107 `a.yaml` leads back to itself");
  }

  @Test
  void whatDoublesWithEveryFileEnds() {
    scene.with("template.yaml", template(include("f0.yaml")));
    for (int i = 0; i < 22; i++) {
      String next = include("f" + (i + 1) + ".yaml");
      scene.with("f" + i + ".yaml", "openapi: 3.0.1\na: " + next + "\nb: " + next + "\nc: " + next);
    }
    scene.with("f22.yaml", "x: y");
    assertThat(scene.findings("GW108")).isNotEmpty();
  }

  @Test
  void anUnreadableFileIsSaidAtThePropertyAndWhere() {
    scene.with("template.yaml", template(include("api.yaml"))).with("api.yaml", "a: [b\nc: d\n");
    Finding finding =
        scene.all().stream().filter(f -> f.code().equals("GW107")).findFirst().orElseThrow();
    assertThat(finding.span().file().name()).isEqualTo("template.yaml");
    assertThat(finding.message()).isEqualTo("`api.yaml` cannot be read, line 2");
    assertThat(finding.related()).singleElement().asString().contains("api.yaml");
  }

  @Test
  void aMissingFileSilencesWhatItMightHold() {
    scene.with("template.yaml", template(include("api.yaml")));
    assertThat(scene.findings())
        .containsExactly("template.yaml:8:73 GW107 `api.yaml` does not exist");
  }

  @Test
  void whatIsRemoteIsSaidOnce() {
    scene.with(
        "template.yaml",
        template(include("s3://bucket/api.yaml"))
            + "  Other:\n"
            + "    Type: AWS::ApiGateway::RestApi\n"
            + "    Properties:\n"
            + "      BodyS3Location: {Bucket: b, Key: k}\n");
    assertThat(scene.findings())
        .containsExactly(
            "template.yaml:8:73 GW108 2 remote files are not fetched: what they hold is not"
                + " checked");
  }
}
