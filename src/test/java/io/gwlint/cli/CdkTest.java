package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Findings in what {@code cdk synth} writes name the construct; {@code synth-test.sh} proves it.
 */
class CdkTest {
  private static final String TEMPLATE =
      """
      {"Resources": {
        "Fn1": {"Type": "AWS::Lambda::Function",
          "Properties": {"Timeout": 60, "Role": "r", "Code": {"ZipFile": "x"}},
          "Metadata": {"aws:cdk:path": "Shop/Fn/Resource"}},
        "Api": {"Type": "AWS::ApiGateway::RestApi", "Properties": {"Name": "x"}},
        "Get": {"Type": "AWS::ApiGateway::Method", "Properties": {
          "RestApiId": {"Ref": "Api"}, "HttpMethod": "GET", "AuthorizationType": "NONE",
          "ResourceId": {"Fn::GetAtt": ["Api", "RootResourceId"]},
          "Integration": {"Type": "AWS_PROXY", "IntegrationHttpMethod": "POST", "Uri": {"Fn::Sub":
            "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Fn1.Arn}/invocations"
          }}}}
      }}\
      """;

  private static final String MANIFEST =
      """
      {"artifacts": {"Shop": {"type": "aws:cloudformation:stack",
        "properties": {"templateFile": "Shop.template.json", "stackName": "shop-prod"},
        "metadata": {"/Shop/Fn/Resource": [{"type": "aws:cdk:logicalId", "data": "Fn1",
          "trace": ["new Shop (/app/lib/shop.ts:12:5)"]}]}}}}\
      """;

  @TempDir Path folder;
  private Run run;

  @BeforeEach
  void stand() throws IOException {
    run =
        new Run(folder)
            .with("cdk.out/Shop.template.json", TEMPLATE)
            .with("cdk.out/manifest.json", MANIFEST);
  }

  @Test
  void theTextNamesConstructStackAndLine() {
    assertThat(run.gwlint("check", "--select=GW401", "cdk.out").out())
        .contains("--> cdk.out/Shop.template.json:3:31")
        .contains("= made by Shop/Fn/Resource in stack shop-prod at /app/lib/shop.ts:12:5");
  }

  @Test
  void programsAreToldToo() throws IOException {
    JsonNode finding = report("json").get("findings").get(0);
    assertThat(finding.get("construct").toString())
        .isEqualTo(
            "{\"path\":\"Shop/Fn/Resource\",\"stack\":\"shop-prod\","
                + "\"madeAt\":\"/app/lib/shop.ts:12:5\"}");
    JsonNode places = report("sarif").at("/runs/0/results/0/locations/0").get("logicalLocations");
    assertThat(places.get(1).toString())
        .isEqualTo("{\"fullyQualifiedName\":\"Shop/Fn/Resource\",\"kind\":\"construct\"}");
  }

  @Test
  void aDefinitionInAnAssetIsOfItsApi() throws IOException {
    String stack =
        """
        {"Resources": {"Api": {"Type": "AWS::ApiGateway::RestApi",
          "Properties": {"BodyS3Location": {"Bucket": "b", "Key": "1.yaml"}},
          "Metadata": {"aws:cdk:path": "NAME/Api/Resource", "aws:asset:path": "asset.1.yaml",
            "aws:asset:property": "BodyS3Location"}}}}
        """;
    run.with("cdk.out/A.template.json", stack.replace("NAME", "A"))
        .with("cdk.out/B.template.json", stack.replace("NAME", "B"))
        .with(
            "cdk.out/asset.1.yaml",
            """
            openapi: 3.0.1
            info: {title: x, version: "1"}
            paths:
              /pets:
                get:
                  responses: {'200': {description: ok}}
                  x-amazon-apigateway-integration:
                    {type: http, httpMethod: GET, uri: 'https://example.com', responses: {default: {statusCode: '201'}}}
            """);
    assertThat(run.gwlint("check", "--select=GW501", "cdk.out").out())
        .contains("--> cdk.out/asset.1.yaml:8:")
        .containsOnlyOnce("= made by A/Api/Resource")
        .contains("1 error in 1 template");
  }

  private JsonNode report(String format) throws IOException {
    String out = run.gwlint("check", "--select=GW401", "--format", format, "cdk.out").out();
    return new ObjectMapper().readTree(out);
  }
}
