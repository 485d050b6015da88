package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gwlint check --fix} and {@code --diff}: what is certain is mended, and nothing else. */
class MendingTest {
  private static final String YAML =
      """
      # The shop
      Resources:
        Api:
          Type: AWS::ApiGateway::RestApi
          Properties: { Name: shop }
        Get:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: GET
            AuthorizationType: NONE
            MethodResponses:
              # for everybody
              - StatusCode: "200"
            Integration:
              Type: AWS
              IntegrationHttpMethod: 'GET' # the verb of the route
              Uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations
              IntegrationResponses:
                - StatusCode: 200
                  ResponseParameters:
                    method.response.header.Access-Control-Allow-Origin: "*"
                - StatusCode: 404
                  SelectionPattern: .*x.*
        Put:
          Type: AWS::ApiGateway::Method
          Properties: { RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: PUT, AuthorizationType: NONE,
            Integration: { Type: MOCK, RequestTemplates: { application/json: '{"statusCode": 200}' }, IntegrationResponses: [{ StatusCode: "200" }] } }
        Fn:
          Type: AWS::Lambda::Function
          Properties:
            Runtime: python3.13
            Handler: index.handler
            Role: arn:aws:iam::123456789012:role/fn
            Code: { ZipFile: "def handler(event, context): return 1" }
      """;

  private static final String JSON =
      """
      {
        "Resources": {
          "Api": {"Type": "AWS::ApiGateway::RestApi", "Properties": {"Name": "shop"}},
          "Get": {
            "Type": "AWS::ApiGateway::Method",
            "Properties": {
              "RestApiId": {"Ref": "Api"},
              "ResourceId": {"Fn::GetAtt": ["Api", "RootResourceId"]},
              "HttpMethod": "GET",
              "AuthorizationType": "NONE",
              "MethodResponses": [{"StatusCode": "200"}],
              "Integration": {
                "Type": "HTTP",
                "IntegrationHttpMethod": "GET",
                "Uri": "https://shop.example.com/",
                "IntegrationResponses": [
                  {
                    "StatusCode": "200",
                    "ResponseParameters": {"method.response.header.X-Shop": "yes"}
                  },
                  {"StatusCode": "404", "SelectionPattern": "404"}
                ]
              }
            }
          }
        }
      }
      """;

  private static final String CERTAIN = "GW301,GW306,GW501,GW507,GW508";

  @TempDir Path folder;
  private Run run;

  @BeforeEach
  void stand() {
    run = new Run(folder);
  }

  private String mended(String file, String text, String... more) throws IOException {
    run.with(file, text);
    String[] command = new String[more.length + 5];
    System.arraycopy(new String[] {"check", "--fix", "--select", CERTAIN, file}, 0, command, 0, 5);
    System.arraycopy(more, 0, command, 5, more.length);
    run.gwlint(command);
    return Files.readString(folder.resolve(file));
  }

  @Test
  void mendsWhatIsCertainAndLeavesTheRest() throws IOException {
    String after = mended("t.yaml", YAML);
    assertThat(run.err).contains("mended").contains("in 1 file");
    assertThat(run.out()).contains("GW301").doesNotContain("GW306", "GW501", "GW507", "GW508");
    assertThat(after)
        .contains("IntegrationHttpMethod: \"POST\" # the verb of the route")
        .contains("method.response.header.Access-Control-Allow-Origin: \"'*'\"")
        .contains("# for everybody\n")
        .contains("StatusCode: \"404\"\n")
        .contains("MethodResponses: [{\"StatusCode\": \"200\"}], Integration: { Type: MOCK")
        .startsWith("# The shop\nResources:\n");
  }

  @Test
  void mendsWhatSomebodyShouldLookAtWhenAsked() throws IOException {
    String after = mended("t.yaml", YAML, "--unsafe-fixes");
    assertThat(run.status).isZero();
    assertThat(after)
        .contains("  FnApiPermission:\n    Type: AWS::Lambda::Permission\n    Properties:\n")
        .contains("      FunctionName: !Ref Fn\n")
        .contains("${AWS::AccountId}:${Api}/*\n  Fn:\n");
    assertThat(mended("t.yaml", after)).as("a second run").isEqualTo(after);
  }

  @Test
  void mendsJson() throws IOException {
    String after = mended("t.json", JSON);
    assertThat(run.status).isZero();
    assertThat(after)
        .contains("\"method.response.header.X-Shop\": \"'yes'\"")
        .contains("\"method.response.header.X-Shop\": true")
        .contains("{\"StatusCode\": \"404\"}, {");
  }

  @Test
  void keepsLineEndsAndTheByteOrderMark() throws IOException {
    String windows = "\uFEFF" + YAML.replace("\n", "\r\n");
    String after = mended("t.yaml", windows, "--unsafe-fixes");
    assertThat(run.status).isZero();
    assertThat(after).startsWith("\uFEFF# The shop\r\n");
    assertThat(after.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void leavesOtherEncodingsAlone() throws IOException {
    byte[] wide = ("\uFEFF" + YAML).getBytes(StandardCharsets.UTF_16LE);
    run.with("t.yaml", wide).gwlint("check", "--fix", "--select", "GW306", "t.yaml");
    assertThat(Files.readAllBytes(folder.resolve("t.yaml"))).isEqualTo(wide);
    assertThat(run.err).contains("t.yaml is left as it is");
    assertThat(run.status).isEqualTo(1);
  }

  @Test
  void showsTheDifferenceAndChangesNothing() throws IOException {
    run.with("t.yaml", YAML).gwlint("check", "--diff", "--select", "GW306", "t.yaml");
    assertThat(run.status).isEqualTo(1);
    assertThat(run.out())
        .startsWith("--- a/t.yaml\n+++ b/t.yaml\n@@ ")
        .contains("-        IntegrationHttpMethod: 'GET' # the verb of the route\n")
        .contains("+        IntegrationHttpMethod: \"POST\" # the verb of the route\n");
    assertThat(run.out().lines().filter(line -> line.startsWith("+"))).hasSize(2);
    assertThat(Files.readString(folder.resolve("t.yaml"))).isEqualTo(YAML);
    assertThat(run.gwlint("check", "--diff", "--select", "GW102", "t.yaml").status).isZero();
    assertThat(run.out()).isEmpty();
  }

  @Test
  void saysWhichOptionsMakeNoSense() {
    assertThat(run.gwlint("check", "--fix", "--diff").status).isEqualTo(2);
    assertThat(run.gwlint("check", "--unsafe-fixes").err).contains("goes with --fix or --diff");
    assertThat(run.gwlint("check", "--fix", "-").err).contains("standard input");
  }
}
