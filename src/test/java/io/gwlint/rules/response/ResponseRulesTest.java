package io.gwlint.rules.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import io.gwlint.rules.Analysed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the examples in the documents do not tell: severities, symptoms, mends. */
class ResponseRulesTest {
  private static String method(String integration, String responses) {
    return """
    Parameters:
      Unknown: { Type: String }
    Resources:
      Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
      Get:
        Type: AWS::ApiGateway::Method
        Properties:
          RestApiId: !Ref Api
          ResourceId: !GetAtt Api.RootResourceId
          HttpMethod: GET
          AuthorizationType: NONE
          Integration: { %s }
          MethodResponses: %s
    """
        .formatted(integration, responses);
  }

  private static String http(String integrationResponses) {
    return "Type: HTTP, IntegrationHttpMethod: GET, Uri: 'https://a.example.com/', "
        + "IntegrationResponses: "
        + integrationResponses;
  }

  private static Finding only(String code, String template) {
    List<Finding> findings = Analysed.findings(code, template);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  @Test
  void anUndeclaredStatusShowsAtTheFirstCall() {
    Finding finding = only("GW501", method(http("[{ StatusCode: 201 }]"), "[{ StatusCode: 200 }]"));

    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.symptom().when()).isEqualTo("first-call");
    assertThat(finding.symptom().log())
        .isEqualTo(
            "Execution failed due to configuration error: Output mapping refers to an invalid"
                + " method response: 201");
    assertThat(finding.mend()).contains("201");
    assertThat(finding.routes()).containsExactly("GET /");
    assertThat(finding.resource()).isEqualTo("Get");
  }

  @Test
  void withAHeaderItIsRefused() {
    String responses =
        "[{ StatusCode: 201, ResponseParameters: { method.response.header.A: \"'a'\" } }]";
    Finding finding = only("GW501", method(http(responses), "[]"));

    assertThat(finding.symptom().when()).isEqualTo("deploy");
    assertThat(finding.symptom().log())
        .endsWith("errors : [No method response exists for method.]");
  }

  @Test
  void whatAnImportDoesWithAHeaderIsNotSaid() {
    Finding finding =
        only(
            "GW501",
            """
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  Body:
                    openapi: 3.0.1
                    info: { title: shop, version: "1" }
                    paths:
                      /:
                        get:
                          responses: {}
                          x-amazon-apigateway-integration:
                            type: mock
                            responses:
                              default:
                                statusCode: "302"
                                responseParameters: { method.response.header.Location: "'/a'" }
            """);

    assertThat(finding.symptom().when()).isEqualTo("first-call");
    assertThat(finding.mend()).isEqualTo("add `302` to the operation's `responses`");
  }

  @Test
  void whatMayBeDeclaredIsNotMissing() {
    String undeclared = http("[{ StatusCode: 201 }]");
    String included =
        "{ 'Fn::Transform': { Name: AWS::Include, Parameters: { Location: s3://a/b } } }";

    assertThat(Analysed.findings("GW501", method(undeclared, included))).isEmpty();
    assertThat(Analysed.findings("GW501", method(undeclared, "[{ StatusCode: !Ref Unknown }]")))
        .isEmpty();
    assertThat(Analysed.findings("GW502", method(http(included), "[]"))).isEmpty();
  }

  @Test
  void successWithoutResponseIsAnErrorAndErrorsWithoutAreAWarning() {
    Finding success =
        only(
            "GW503",
            method(
                http("[{ StatusCode: 400, SelectionPattern: '4..' }]"), "[{ StatusCode: 400 }]"));
    Finding errors =
        only(
            "GW503",
            method(
                http("[{ StatusCode: 200, SelectionPattern: '2..' }]"), "[{ StatusCode: 200 }]"));

    assertThat(success.severity()).isEqualTo(Severity.ERROR);
    assertThat(success.message()).contains("such as 200");
    assertThat(errors.severity()).isEqualTo(Severity.WARNING);
    assertThat(errors.message()).contains("status 404");
  }

  @Test
  void oneUnknownPatternMayTakeTheRest() {
    String responses =
        "[{ StatusCode: 400, SelectionPattern: '4..' },"
            + " { StatusCode: 200, SelectionPattern: !Ref Unknown }]";

    assertThat(Analysed.findings("GW503", method(http(responses), "[]"))).isEmpty();
  }

  @Test
  void refusalsNameTheHeaderAndTheExpression() {
    String responses = "[{ StatusCode: 200, ResponseParameters: { method.response.header.A: a } }]";
    String template = method(http(responses), "[{ StatusCode: 200 }]");

    assertThat(only("GW507", template).symptom().log())
        .endsWith("[Invalid mapping expression parameter specified: method.response.header.A]");
    assertThat(only("GW507", template).related()).hasSize(1);
    assertThat(only("GW508", template).symptom().log())
        .endsWith("[Invalid mapping expression specified: a]");
  }

  @Test
  void aLongExpressionIsShortenedInTheMessageAlone() {
    String expression = "https://" + "a".repeat(200);
    String responses =
        "[{ StatusCode: 200, ResponseParameters: { method.response.header.A: '%s' } }]"
            .formatted(expression);
    Finding finding = only("GW508", method(http(responses), "[]"));

    assertThat(finding.message()).hasSizeLessThanOrEqualTo(120);
    assertThat(finding.symptom().log()).contains(expression);
  }

  @Test
  void gatewayResponsesOfSamAndOfDefinitionsCountToo() {
    Finding sam =
        only(
            "GW508",
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  GatewayResponses:
                    DEFAULT_5XX: { ResponseParameters: { Headers: { X-A: a } } }
              Function:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: python3.13
                  Handler: app.handler
                  CodeUri: ./
                  Events:
                    A: { Type: Api, Properties: { RestApiId: !Ref Api, Path: /a, Method: get } }
            """);
    Finding definition =
        only(
            "GW508",
            """
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  Body:
                    openapi: 3.0.1
                    info: { title: shop, version: "1" }
                    paths: {}
                    x-amazon-apigateway-gateway-responses:
                      DEFAULT_4XX:
                        responseParameters: { gatewayresponse.header.X-A: a }
            """);

    assertThat(sam.span().text()).contains("a");
    assertThat(sam.span().from().line()).isEqualTo(8);
    assertThat(definition.span().from().line()).isEqualTo(11);
  }

  @Test
  void theRoutesThatOneCorsSettingBreaksAreOneFinding() {
    Finding finding =
        only(
            "GW508",
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api: { Type: AWS::Serverless::Api, Properties: { StageName: prod, Cors: '*' } }
              Function:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: python3.13
                  Handler: app.handler
                  CodeUri: ./
                  Events:
                    A: { Type: Api, Properties: { RestApiId: !Ref Api, Path: /a, Method: get } }
                    B: { Type: Api, Properties: { RestApiId: !Ref Api, Path: /b, Method: get } }
            """);

    assertThat(finding.routes()).containsExactly("OPTIONS /a", "OPTIONS /b");
  }
}
