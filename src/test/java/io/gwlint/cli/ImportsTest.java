package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports from templates of the same run. */
class ImportsTest {
  private static final String FUNCTIONS =
      """
      Parameters:
        Env: { Type: String, Default: dev }
        Slow: { Type: String, Default: 'no' }
      Conditions:
        IsSlow: !Equals [ !Ref Slow, 'yes' ]
      Resources:
        Fn:
          Type: AWS::Lambda::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            Timeout: !If [ IsSlow, 60, 10 ]
            Role: arn:aws:iam::123456789012:role/fn
      Outputs:
        Arn: { Value: !GetAtt Fn.Arn, Export: { Name: !Sub "${Env}-fn" } }
      """;

  private static final String GATEWAY =
      """
      Parameters:
        Env: { Type: String }
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
                      uri: !Sub
                        - arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Arn}/invocations
                        - Arn: { "Fn::ImportValue": !Sub "${Env}-fn" }
      Outputs:
        Api: { Value: !Ref Api, Export: { Name: !Sub "${Env}-api" } }
      """;

  private static final String PERMISSION =
      """
      Parameters:
        Env: { Type: String }
      Resources:
        Permission:
          Type: AWS::Lambda::Permission
          Properties:
            Action: lambda:InvokeFunction
            FunctionName: { "Fn::ImportValue": !Sub "${Env}-fn" }
            Principal: apigateway.amazonaws.com
      """;

  @TempDir Path folder;
  private Run run;

  @BeforeEach
  void twoTemplates() throws IOException {
    run = new Run(folder).with("functions.yaml", FUNCTIONS).with("gateway.yaml", GATEWAY);
  }

  private String check(String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "check";
    arguments[1] = "--color=never";
    System.arraycopy(more, 0, arguments, 2, more.length);
    return run.gwlint(arguments).out();
  }

  @Test
  void anImportIsTheResourceThatIsExported() {
    assertThat(check("."))
        .contains("error[GW301")
        .contains("no permission lets `GET /items` invoke `Fn`")
        .contains("gateway.yaml:15:");
  }

  @Test
  void conditionsOfTheOtherTemplateCount() {
    assertThat(check("."))
        .contains("functions.yaml:12:")
        .contains("`Fn` may run 60 s")
        .contains("only when Slow is `yes`");
  }

  @Test
  void givenParametersCountInBoth() {
    assertThat(check("--parameter", "Slow=no", ".")).doesNotContain("GW401");
  }

  @Test
  void withoutTheOtherTemplateAnImportIsUnknown() {
    assertThat(check("gateway.yaml")).doesNotContain("GW301");
  }

  @Test
  void ofTwoExportersNoneIsIt() throws IOException {
    run.with("others.yaml", FUNCTIONS);
    assertThat(check(".")).doesNotContain("GW301").doesNotContain("GW401");
  }

  @Test
  void aNameThatOnlyTheDeploymentKnowsIsUnknown() throws IOException {
    run.with("gateway.yaml", GATEWAY.replace("\"${Env}-fn\"", "\"${AWS::StackName}-fn\""))
        .with("functions.yaml", FUNCTIONS.replace("\"${Env}-fn\"", "\"${AWS::StackName}-fn\""));
    assertThat(check(".")).doesNotContain("GW301");
  }

  @Test
  void aThirdTemplateMayGiveThePermission() throws IOException {
    run.with("permission.yaml", PERMISSION);
    assertThat(check(".")).doesNotContain("GW301").contains("GW401");
  }

  @Test
  void whatIsWrongInAnExporterIsToldOnce() throws IOException {
    run.with(
            "functions.yaml",
            FUNCTIONS.replace(
                "Resources:", "Resources:\n  Bad: { Type: AWS::SNS::Topic, DependsOn: Nothing }"))
        .with("second.yaml", GATEWAY.replace("${Env}-api", "${Env}-api2"));
    String out = check(".");
    assertThat(out.split("functions.yaml:7:", -1)).hasSize(2);
    assertThat(out.split("functions.yaml:13:", -1)).hasSize(2);
  }

  @Test
  void importsOfImportsAreFollowed() throws IOException {
    run.with(
        "stage.yaml",
        """
        Parameters:
          Env: { Type: String }
        Resources:
          Stage:
            Type: AWS::ApiGateway::Stage
            Properties:
              RestApiId: { "Fn::ImportValue": !Sub "${Env}-api" }
              DeploymentId: abc
              StageName: prod
        """);
    assertThat(check("stage.yaml", "gateway.yaml", "functions.yaml"))
        .contains("GW301")
        .contains("GW601");
  }

  @Test
  void circlesEnd() throws IOException {
    run.with(
        "functions.yaml",
        FUNCTIONS
            + "  Other: { Value: { 'Fn::ImportValue': !Sub '${Env}-api' }, Export: { Name: x }"
            + " }\n");
    assertThat(check(".")).contains("GW301");
  }
}
