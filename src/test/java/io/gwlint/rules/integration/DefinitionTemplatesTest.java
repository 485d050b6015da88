package io.gwlint.rules.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.rule.Finding;
import io.gwlint.rules.Analysed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mapping templates in definitions, whose AWS variables the gateway replaces when it imports. */
class DefinitionTemplatesTest {
  private static String definition(String template) {
    return """
    Resources:
      Api:
        Type: AWS::ApiGateway::RestApi
        Properties:
          Body:
            openapi: 3.0.1
            paths:
              /orders:
                post:
                  responses: { "200": { description: started } }
                  x-amazon-apigateway-integration:
                    type: aws
                    httpMethod: POST
                    credentials: arn:${AWS::Partition}:iam::${AWS::AccountId}:role/gateway
                    uri: arn:aws:apigateway:${AWS::Region}:states:action/StartExecution
                    requestTemplates:
                      application/json: |
    """
        + template.indent(20)
        + "                responses: { default: { statusCode: '200' } }\n";
  }

  private static Finding only(String code, String template) {
    List<Finding> findings = Analysed.findings(code, definition(template));
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  @Test
  void whatFollowsAVariableKeepsItsPlace() {
    Finding finding =
        only(
            "GW318",
            "{ \"stateMachineArn\": \"arn:aws:states:${AWS::Region}:${AWS::AccountId}:x\",\n"
                + "  \"at\": \"${AWS::Region}\", \"name\": \"$input.params('name')\", \"input\":"
                + " \"{}\" }");

    assertThat(finding.span().text()).isEqualTo("$input.params('name')");
  }

  @Test
  void onlyThoseVariablesAreReplaced() {
    assertThat(Analysed.findings("GW315", definition("{ \"input\": \"${AWS::StackName}\" }")))
        .hasSize(1);
    assertThat(Analysed.findings("GW315", definition("{ \"input\": \"${AWS::Region}\" }")))
        .isEmpty();
  }

  @Test
  void whatIsEscapedIsNotToBeEscapedAgain() {
    Finding finding =
        only(
            "GW318",
            "#set($data = $util.escapeJavaScript($input.json('$')))\n"
                + "{ \"input\": \"$data\", \"stateMachineArn\": \"x\" }");

    assertThat(finding.mend()).startsWith("append `.replaceAll(");
  }
}
