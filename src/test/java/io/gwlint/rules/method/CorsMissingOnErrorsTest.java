package io.gwlint.rules.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import io.gwlint.rules.Analysed;
import org.junit.jupiter.api.Test;

final class CorsMissingOnErrorsTest {
  private static final String API =
      """
      Resources:
        Api:
          Type: AWS::ApiGateway::RestApi
          Properties:
            Body:
              swagger: "2.0"
              info: { title: shop, version: "1" }
              paths:
                /page:
                  get:
                    x-amazon-apigateway-auth: { type: %s }
                    x-amazon-apigateway-integration:
                      { type: http_proxy, httpMethod: GET, uri: https://shop.example.com/ }
                  options:
                    responses:
                      "200": { description: "", headers: { Access-Control-Allow-Origin: { type: string } } }
                    x-amazon-apigateway-integration:
                      type: mock
                      requestTemplates: { application/json: '{"statusCode": 200}' }
                      responses:
                        default:
                          statusCode: "200"
                          responseParameters: { method.response.header.Access-Control-Allow-Origin: "'*'" }
                /machine:
                  post:
                    x-amazon-apigateway-auth: { type: %s }
                    x-amazon-apigateway-integration:
                      { type: http_proxy, httpMethod: POST, uri: https://shop.example.com/ }
      """;

  @Test
  void isAWarningWhereBrowsersAreRefused() {
    assertThat(Analysed.findings("GW210", API.formatted("AWS_IAM", "NONE")))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void isANoteWhereOnlyPathsWithoutPreflightRefuse() {
    assertThat(Analysed.findings("GW210", API.formatted("NONE", "AWS_IAM")))
        .extracting(Finding::severity)
        .containsExactly(Severity.NOTE);
  }
}
