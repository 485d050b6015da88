package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import makes of a definition. */
class DefinitionsTest {
  private static final String ITEMS =
      """
      paths:
        /:
          get: {responses: {'200': {description: x}}}
        /items:
          get: {responses: {'200': {description: x}}}
      """;

  @TempDir Path folder;
  private Run run;

  @BeforeEach
  void stand() {
    run = new Run(folder);
  }

  @Test
  void basePathsAreIgnoredUnlessAskedFor() throws IOException {
    String swagger = "swagger: '2.0'\nbasePath: /shop/v1/\n" + ITEMS;
    assertThat(rest("", swagger)).contains("GET /items").doesNotContain("shop");
    assertThat(rest("basepath: ignore", swagger)).contains("GET /items").doesNotContain("shop");
    assertThat(rest("basepath: prepend", swagger)).contains("GET /shop/v1  ", "GET /shop/v1/items");
    assertThat(rest("basepath: split", swagger)).contains("GET /v1  ", "GET /v1/items");
    assertThat(rest("basepath: !Ref Mode", swagger)).contains("GET ?/items");
    assertThat(rest("basepath: !Ref Mode", "swagger: '2.0'\n" + ITEMS)).contains("GET /items");
  }

  @Test
  void serversAreBasePathsToo() throws IOException {
    assertThat(http("[{url: 'https://example.com/v1'}]")).contains("GET /v1/items");
    assertThat(http("[{url: 'https://example.com'}]")).contains("GET /items");
    assertThat(http("[{url: 'https://{h}/{basePath}', variables: {basePath: {default: /v2}}}]"))
        .contains("GET /v2/items");
    assertThat(http("[{url: 'https://example.com/{stage}'}]")).contains("GET ?/items");
  }

  @Test
  void aPathItemMayStandElsewhere() throws IOException {
    String shown =
        rest(
            "",
            "openapi: 3.1.0\n"
                + "paths:\n"
                + "  /a: {$ref: '#/components/pathItems/A'}\n"
                + "components:\n"
                + "  pathItems:\n"
                + "    A: {put: {responses: {'200': {description: x}}}}\n");
    assertThat(shown).contains("PUT /a  template.yaml:13:");
  }

  @Test
  void aFileThatIsImportedAsItIsHasNoFunctions() throws IOException {
    String definition =
        """
        openapi: 3.0.1
        info: {title: !Ref Title, version: "1"}
        paths:
          /:
            get:
              x-amazon-apigateway-integration: {type: http_proxy, httpMethod: GET, uri: !Sub 'https://${Host}'}
        """;
    run.with("api.yaml", definition)
        .with(
            "template.yaml",
            """
            Parameters: {Host: {Type: String}, Title: {Type: String}}
            Resources:
              Located: {Type: AWS::ApiGateway::RestApi, Properties: {BodyS3Location: api.yaml}}
            """)
        .with(
            "included.yaml",
            """
            Parameters: {Host: {Type: String}, Title: {Type: String}}
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties: {Body: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: api.yaml}}}}
            """);
    assertThat(run.gwlint("check", "--select=GW107", "template.yaml").out())
        .contains("`Fn::Sub` is not worked out: this file is imported as it is", "api.yaml:6:81")
        .contains("::: template.yaml:3:74: imported from here", "1 error");
    assertThat(run.gwlint("check", "--select=GW107", "included.yaml").out())
        .contains("no findings");
  }

  @Test
  void theNameOfASchemeIsTheHeaderOfItsToken() throws IOException {
    String template =
        """
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
            Properties:
              Body:
                openapi: 3.0.1
                info: {title: x, version: "1"}
                paths:
                  /items:
                    get:
                      security: [{users: []}]
                      responses: {}
                      x-amazon-apigateway-integration: {type: http_proxy, httpMethod: GET, uri: 'https://example.com'}
                    options:
                      responses: {'200': {headers: {Access-Control-Allow-Origin: {}, Access-Control-Allow-Headers: {}}}}
                      x-amazon-apigateway-integration:
                        type: mock
                        requestTemplates: {application/json: '{"statusCode": 200}'}
                        responses:
                          default:
                            statusCode: '200'
                            responseParameters:
                              method.response.header.Access-Control-Allow-Origin: "'*'"
                              method.response.header.Access-Control-Allow-Headers: "'Content-Type'"
                components:
                  securitySchemes:
                    users:
                      type: apiKey
                      in: header
                      name: X-Token
                      x-amazon-apigateway-authtype: cognito_user_pools
                      x-amazon-apigateway-authorizer:
                        type: cognito_user_pools
                        providerARNs: ['arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEfGhI']
        """;
    assertThat(run.with("t.yaml", template).gwlint("check", "--select=GW209", "t.yaml").out())
        .contains("the preflight does not allow `x-token`");
  }

  private String rest(String parameters, String body) throws IOException {
    return show(
        "Parameters: {Mode: {Type: String}}\n"
            + "Resources:\n"
            + "  Api:\n"
            + "    Type: AWS::ApiGateway::RestApi\n"
            + "    Properties:\n"
            + "      Parameters: {"
            + parameters
            + "}\n      Body:\n"
            + body.indent(8));
  }

  private String http(String servers) throws IOException {
    return show(
        "Resources:\n"
            + "  Api:\n"
            + "    Type: AWS::ApiGatewayV2::Api\n"
            + "    Properties:\n"
            + "      BasePath: prepend\n"
            + "      Body:\n"
            + "        openapi: 3.0.1\n"
            + "        servers: "
            + servers
            + "\n"
            + ITEMS.indent(8));
  }

  private String show(String template) throws IOException {
    return run.with("template.yaml", template).gwlint("show", "template.yaml").out();
  }
}
