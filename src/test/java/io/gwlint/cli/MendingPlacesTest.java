package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where mends go: definitions, empty lists, lists that several findings need. */
class MendingPlacesTest {
  private static final String METHOD =
      """
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
            AuthorizationType: NONE # for all, as agreed on {
            RequestParameters: @PARAMETERS@
            MethodResponses: @RESPONSES@
            Integration:
              Type: HTTP
              IntegrationHttpMethod: GET
              Uri: https://shop.example.com/
              RequestParameters:
                integration.request.querystring.a: method.request.querystring.a
                integration.request.header.b: method.request.header.b
              IntegrationResponses:
                - StatusCode: 200
                  ResponseParameters:
                    method.response.header.X-A: "'a'"
                    method.response.header.X-B: "'b'"
                - StatusCode: 404
                  SelectionPattern: "404"
      """;

  private static final String DEFINITION =
      """
      openapi: 3.0.1
      info: { title: shop, version: "1" }
      paths:
        /items/{id}:
          get:
            parameters:
              - { name: id, in: path, required: true, schema: { type: string } }
            responses:
              "200":
                description: found
              "404": {"description": "none", "headers": {"X-C": {"schema": {"type": "string"}}}}
            x-amazon-apigateway-integration:
              type: http
              httpMethod: GET
              uri: https://shop.example.com/
              requestParameters:
                integration.request.querystring.q: method.request.querystring.q
              responses:
                default:
                  statusCode: "200"
                  responseParameters:
                    method.response.header.X-A: "'a'"
                    method.response.header.X-B: "'b'"
                "404":
                  statusCode: "404"
                  responseParameters:
                    method.response.header.X-A: "'a'"
                "500":
                  statusCode: "500"
                  responseParameters:
                    method.response.header.X-A: "'a'"
        /items:
          get:
            responses: { "200": { description: all } }
            x-amazon-apigateway-integration:
              type: http
              httpMethod: GET
              uri: https://shop.example.com/
              requestParameters:
                integration.request.header.a: method.request.header.a
                integration.request.header.b: method.request.multivalueheader.b
              responses: { default: { statusCode: "200" } }
      """;

  private static final String CERTAIN = "GW311,GW322,GW501,GW507";

  @TempDir Path folder;
  private Run run;

  @BeforeEach
  void stand() {
    run = new Run(folder);
  }

  private String mended(String file, String text) throws IOException {
    run.with(file, text).gwlint("check", "--diff", "--select", CERTAIN, file);
    String shown = run.out();
    run.gwlint("check", "--fix", "--select", CERTAIN, file);
    assertThat(run.status).as(run.out()).isZero();
    String after = Files.readString(folder.resolve(file));
    for (String line : shown.lines().filter(one -> one.startsWith("+ ")).toList()) {
      assertThat(after).as("--diff shows what --fix makes").contains(line.substring(1) + "\n");
    }
    assertThat(run.err.lines()).filteredOn(line -> line.contains("mended")).hasSize(1);
    return after;
  }

  @Test
  void fillsWhatIsLeftOutInOneGo() throws IOException {
    String after =
        mended(
            "t.yaml",
            METHOD.lines().filter(line -> !line.contains("@")).reduce("", (a, b) -> a + b + "\n"));
    assertThat(after)
        .contains(
            "      RequestParameters:\n        method.request.querystring.a: false\n"
                + "        method.request.header.b: false\n")
        .contains(
            "      MethodResponses:\n        - StatusCode: \"200\"\n"
                + "          ResponseParameters:\n"
                + "            method.response.header.X-A: true\n"
                + "            method.response.header.X-B: true\n"
                + "        - StatusCode: \"404\"\n");
  }

  @Test
  void fillsWhatIsEmpty() throws IOException {
    String after =
        mended("t.yaml", METHOD.replace("@PARAMETERS@", "{ }").replace("@RESPONSES@", "[]"));
    assertThat(after)
        .contains("      RequestParameters: {\"method.request.querystring.a\": false, \"method")
        .contains("      MethodResponses: [{\"StatusCode\": \"200\", \"ResponseParameters\": {");
  }

  @Test
  void offersNoMendForWhatOnlyAConditionLeavesOut() throws IOException {
    String text =
        METHOD
            .replace("@PARAMETERS@", "!Ref AWS::NoValue")
            .replace("@RESPONSES@", "!Ref AWS::NoValue");
    run.with("t.yaml", text).gwlint("check", "--diff", "--select", CERTAIN, "t.yaml");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void declaresInDefinitions() throws IOException {
    String after = mended("api.yaml", DEFINITION);
    assertThat(after)
        .contains(
            "        - {\"name\": \"q\", \"in\": \"query\", \"required\": false, \"schema\":"
                + " {\"type\": \"string\"}}\n        - { name: id,")
        .contains("{X-A: {\"schema\": {\"type\": \"string\"}}, \"X-C\"")
        .contains("        \"500\":\n          description: \"Status 500\"\n          headers:\n")
        .contains(
            "headers:\n            X-A:\n              schema:\n                type: string\n"
                + "            X-B:\n")
        .contains("      parameters:\n        - name: \"a\"\n          in: header\n")
        .contains("        - name: \"b\"\n          in: header\n          required: false\n");
  }

  @Test
  void letsWhatIsNoFunctionHaveTheFirstPayloadVersion() throws IOException {
    String text =
        """
        Resources:
          Api: { Type: AWS::ApiGatewayV2::Api, Properties: { Name: shop, ProtocolType: HTTP } }
          Out:
            Type: AWS::ApiGatewayV2::Integration
            Properties:
              ApiId: !Ref Api
              IntegrationType: HTTP_PROXY
              IntegrationMethod: GET
              IntegrationUri: https://shop.example.com/
              PayloadFormatVersion: 2.0 # as everywhere
          Route:
            Type: AWS::ApiGatewayV2::Route
            Properties: { ApiId: !Ref Api, RouteKey: GET /, Target: !Sub "integrations/${Out}" }
        """;
    assertThat(mended("t.yaml", text)).contains("PayloadFormatVersion: 1.0 # as everywhere\n");
    assertThat(mended("t.yaml", text.replace("2.0 #", "1 #")))
        .contains("PayloadFormatVersion: 1.0 # as everywhere\n");
  }

  @Test
  void findsTheKeyBehindAComment() throws IOException {
    String text =
        METHOD.lines().filter(line -> !line.contains("@")).reduce("", (a, b) -> a + b + "\n");
    String after =
        mended("t.yaml", text.replace("Integration:\n", "Integration: # see: it\n # so: {\n"));
    assertThat(after).contains("MethodResponses:\n        - StatusCode: \"200\"\n");
  }

  @Test
  void givesAnOperationItsResponses() throws IOException {
    String text =
        DEFINITION
            .replace("      responses: { \"200\": { description: all } }\n", "")
            .replace("default: { statusCode: \"200\" }", "default: { statusCode: 201 }");
    assertThat(mended("api.yaml", text))
        .contains("      responses:\n        \"201\":\n          description: \"Status 201\"\n");
  }

  @Test
  void saysInTheDifferenceThatTheLastLineHasNoEnd() throws IOException {
    String flow =
        "{ \"Resources\": { \"A\": {\"Type\": \"AWS::ApiGateway::RestApi\"}, \"Get\": "
            + json()
            + " } }";
    run.with("t.json", flow).gwlint("check", "--diff", "--select", CERTAIN, "t.json");
    String mark = "\n\\ No newline at end of file\n";
    assertThat(run.out()).contains(flow + mark + "+").endsWith("} }" + mark);
  }

  private static String json() {
    return "{\"Type\": \"AWS::ApiGateway::Method\", \"Properties\": {\"RestApiId\": {\"Ref\":"
        + " \"A\"}, \"ResourceId\": \"r\", \"HttpMethod\": \"GET\", \"Integration\":"
        + " {\"Type\": \"HTTP\", \"IntegrationHttpMethod\": \"GET\", \"Uri\":"
        + " \"https://shop.example.com/\", \"IntegrationResponses\": [{\"StatusCode\":"
        + " \"200\"}]}}}";
  }
}
