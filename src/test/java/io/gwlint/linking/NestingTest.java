package io.gwlint.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NestingTest {
  private static final String FUNCTIONS =
      """
      Parameters:
        Seconds: { Type: Number, Default: 5 }
      Resources:
        Fn:
          Type: AWS::Lambda::Function
          Properties: { Runtime: nodejs22.x, Handler: index.handler, Timeout: !Ref Seconds, Role: 'arn:aws:iam::123456789012:role/fn' }
      Outputs:
        Arn: { Value: !GetAtt Fn.Arn }
      """;

  private static final String GATEWAY =
      """
      Parameters:
        FunctionArn: { Type: String, Default: "" }
        Env: { Type: String, Default: dev }
      Conditions:
        HasFn: !Not [ !Equals [ !Ref FunctionArn, "" ] ]
        IsProd: !Equals [ !Ref Env, prod ]
      Resources:
        Api:
          Type: AWS::ApiGateway::RestApi
          Condition: HasFn
          Properties:
            Body:
              openapi: 3.0.1
              paths:
                /items:
                  get:
                    x-amazon-apigateway-integration:
                      type: aws_proxy
                      httpMethod: POST
                      uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${FunctionArn}/invocations
        Topic: { Type: AWS::SNS::Topic, Condition: IsProd }
      Outputs:
        Api: { Value: !Ref Api }
      """;

  private static final String PERMISSION =
      """
        Permission:
          Type: AWS::Lambda::Permission
          Properties:
            Action: lambda:InvokeFunction
            FunctionName: !GetAtt Functions.Outputs.Arn
            Principal: apigateway.amazonaws.com
            SourceArn: !Sub arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${Gateway.Outputs.Api}/*
      """;

  @TempDir Path folder;
  private Scene scene;

  @BeforeEach
  void twoStacks() {
    scene =
        new Scene(folder).with("nested/functions.yaml", FUNCTIONS).with("gateway.yaml", GATEWAY);
  }

  private static String stack(String name, String url, String parameters) {
    return "  "
        + name
        + ":\n    Type: AWS::CloudFormation::Stack\n    Properties:\n      TemplateURL: "
        + url
        + "\n      Parameters: { "
        + parameters
        + " }\n";
  }

  private static String parent(String seconds) {
    return "Resources:\n"
        + stack("Functions", "./nested/functions.yaml", "Seconds: " + seconds)
        + stack("Gateway", "gateway.yaml", "FunctionArn: !GetAtt Functions.Outputs.Arn");
  }

  @Test
  void whatOtherStacksDefineCounts() {
    scene.with("template.yaml", parent("10") + PERMISSION);
    assertThat(scene.findings()).isEmpty();
  }

  @Test
  void whatNoStackDefinesIsMissing() {
    scene.with("template.yaml", parent("10"));
    assertThat(scene.findings())
        .containsExactly("gateway.yaml:20:22 GW301 no permission lets `GET /items` invoke `Fn`");
  }

  @Test
  void parametersAreWhatIsPassed() {
    scene.with("template.yaml", parent("60") + PERMISSION);
    assertThat(scene.findings())
        .containsExactly(
            "nested/functions.yaml:6:73 GW401 `Fn` may run 60 s, the gateway waits 29 s");
  }

  @Test
  void whatIsNotPassedIsCalledByItsName() {
    scene
        .with(
            "template.yaml",
            "Resources: {N: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL:"
                + " inner.yaml}}}")
        .with(
            "inner.yaml",
            """
            Parameters: {Open: {Type: String}}
            Conditions: {IsOpen: !Equals [!Ref Open, 'yes']}
            Resources:
              Api:
                Type: AWS::ApiGatewayV2::Api
                Condition: IsOpen
                Properties: {Name: x, ProtocolType: HTTP, CorsConfiguration: {AllowCredentials: true, AllowOrigins: ['*']}}
            """);
    assertThat(scene.findings("GW209")).singleElement().asString().endsWith(" when Open is `yes`");
  }

  @Test
  void logsThatServerlessSetsLaterCountInANestedStackToo() {
    String inner =
        """
        Resources:
          Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: shop}}
          Deployment: {Type: AWS::ApiGateway::Deployment, Properties: {RestApiId: !Ref Api, StageName: dev}}
          LOGS: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: /aws/api-gateway/shop-dev}}
        """;
    scene.with(
        "template.yaml",
        "Resources: {N: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL:"
            + " inner.yaml}}}");
    scene.with("inner.yaml", inner.replace("LOGS", "ApiGatewayLogGroup"));
    assertThat(scene.findings("GW601")).isEmpty();
    scene.with("inner.yaml", inner.replace("LOGS", "Logs"));
    assertThat(scene.findings("GW601")).hasSize(1);
  }

  @Test
  void conditionsOfTheParentReachIntoTheChild() {
    scene.with(
        "template.yaml",
        """
        Parameters:
          Stage: { Type: String, Default: dev, AllowedValues: [dev, prod] }
        Mappings:
          Settings: { dev: { Seconds: "10" }, prod: { Seconds: "60" } }
        """
            + parent("!FindInMap [Settings, !Ref Stage, Seconds]")
            + PERMISSION);
    assertThat(scene.findings())
        .containsExactly(
            "nested/functions.yaml:6:73 GW401 `Fn` may run 60 s, the gateway waits 29 s when Stage"
                + " is `prod`");
  }

  @Test
  void aStackThatIsNotThereHasNoResources() {
    String template =
        parent("10")
            .replace(
                "Gateway:\n    Type: AWS::CloudFormation::Stack",
                "Gateway:\n    Type: AWS::CloudFormation::Stack\n    Condition: Wanted");
    scene.with(
        "template.yaml",
        "Parameters: { Want: { Type: String, Default: 'no' } }\n"
            + "Conditions: { Wanted: !Equals [ !Ref Want, 'yes' ] }\n"
            + template);
    assertThat(scene.findings())
        .containsExactly(
            "gateway.yaml:20:22 GW301 no permission lets `GET /items` invoke `Fn` when Want is"
                + " `yes`");
  }

  @Test
  void oneTemplateMayMakeSeveralStacks() {
    scene.with(
        "template.yaml",
        parent("10")
            + stack("Second", "gateway.yaml", "FunctionArn: !GetAtt Functions.Outputs.Arn"));
    assertThat(scene.findings())
        .containsExactly("gateway.yaml:20:22 GW301 no permission lets 2 routes invoke `Fn`");
  }

  @Test
  void aNestedTemplateByItselfKnowsNothingOfItsFunction() {
    scene.with("template.yaml", GATEWAY);
    assertThat(scene.findings()).isEmpty();
  }

  @Test
  void stacksInStacksAreSeen() {
    scene
        .with("template.yaml", "Resources:\n" + stack("Deep", "middle.yaml", "Seconds: 60"))
        .with(
            "middle.yaml",
            "Parameters: { Seconds: { Type: String } }\n" + parent("!Ref Seconds") + PERMISSION);
    assertThat(scene.findings()).singleElement().asString().contains("may run 60 s");
  }

  @Test
  void namesThatTheChildLacksAreReported() {
    scene.with(
        "template.yaml",
        parent("10, Memory: 128").replace("Functions.Outputs.Arn", "Functions.Outputs.Name"));
    assertThat(scene.findings("GW103"))
        .containsExactly(
            "template.yaml:6:34 GW103 the template of nested stack `Functions` has no parameter"
                + " `Memory`",
            "template.yaml:11:34 GW103 nested stack `Functions` has no output `Name`");
  }

  @Test
  void circlesEndAndAreSaid() {
    scene
        .with("template.yaml", "Resources:\n" + stack("A", "a.yaml", ""))
        .with("a.yaml", "Resources:\n" + stack("B", "b.yaml", ""))
        .with("b.yaml", "Resources:\n" + stack("A", "a.yaml", ""));
    assertThat(scene.findings()).containsExactly("b.yaml:5:20 GW107 `a.yaml` leads back to itself");
  }

  @Test
  void outputsThatNeedOneAnotherEnd() {
    scene
        .with(
            "template.yaml",
            "Resources:\n"
                + stack("A", "a.yaml", "In: !GetAtt B.Outputs.Out")
                + stack("B", "a.yaml", "In: !GetAtt A.Outputs.Out"))
        .with(
            "a.yaml",
            "Parameters: {In: {Type: String}}\nResources: {T: {Type: AWS::SNS::Topic}}\n"
                + "Outputs: {Out: {Value: !Ref In}}");
    assertThat(scene.findings()).isEmpty();
  }

  @Test
  void whatDoublesWithEveryLevelEnds() {
    scene.with("template.yaml", "Resources:\n" + stack("A", "f0.yaml", ""));
    for (int i = 0; i < 20; i++) {
      String next = "f" + (i + 1) + ".yaml";
      scene.with("f" + i + ".yaml", "Resources:\n" + stack("A", next, "") + stack("B", next, ""));
    }
    scene.with("f20.yaml", "Resources:\n  T: { Type: AWS::SNS::Topic }\n");
    assertThat(scene.findings("GW108")).isNotEmpty();
  }

  @Test
  void applicationsOfSamAreStacks() {
    scene.with(
        "template.yaml",
        "Transform: AWS::Serverless-2016-10-31\n"
            + parent("60")
                .replace("AWS::CloudFormation::Stack", "AWS::Serverless::Application")
                .replace("TemplateURL", "Location")
            + PERMISSION);
    assertThat(scene.findings()).singleElement().asString().contains("may run 60 s");
  }

  @Test
  void theLoggingAccountOfAnotherStackCounts() {
    String stage =
        """
          Stage:
            Type: AWS::ApiGateway::Stage
            Properties:
              RestApiId: !GetAtt Gateway.Outputs.Api
              DeploymentId: abc
              StageName: prod
              MethodSettings: [ { HttpMethod: "*", ResourcePath: "/*", LoggingLevel: ERROR } ]
        """;
    scene.with("template.yaml", parent("10") + PERMISSION + stage);
    assertThat(scene.findings("GW602")).hasSize(1);
    scene
        .with(
            "template.yaml",
            parent("10") + PERMISSION + stage + stack("Logging", "logging.yaml", ""))
        .with(
            "logging.yaml",
            """
            Resources:
              Account:
                Type: AWS::ApiGateway::Account
                Properties: { CloudWatchRoleArn: "arn:aws:iam::123456789012:role/logs" }
            """);
    assertThat(scene.findings("GW602")).isEmpty();
  }
}
