package io.gwlint.bench;

import java.nio.charset.StandardCharsets;

/**
 * Writes templates of any size: methods in front of functions, each function with its permission.
 */
final class Generated {
  /** A resource path part, a method, a function and a permission. */
  private static final int RESOURCES_A_ROUTE = 4;

  private final StringBuilder text = new StringBuilder();

  private Generated() {}

  /**
   * A template of about that many resources. The conditions, each of a parameter of its own, are
   * spread over the functions.
   */
  static byte[] template(int resources, int conditions) {
    Generated template = new Generated();
    template.head(conditions);
    for (int i = 0; i < resources / RESOURCES_A_ROUTE; i++) {
      template.route(i, conditions);
    }
    return template.text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void head(int conditions) {
    text.append("AWSTemplateFormatVersion: '2010-09-09'\n");
    section("Parameters", conditions, "  P%d:\n    Type: String\n    Default: 'no'\n");
    section("Conditions", conditions, "  C%d: !Equals [!Ref P%1$d, 'yes']\n");
    text.append(
        """
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
            Properties:
              Name: generated
        """);
  }

  private void section(String name, int entries, String entry) {
    if (entries > 0) {
      text.append(name).append(":\n");
    }
    for (int i = 0; i < entries; i++) {
      text.append(entry.formatted(i));
    }
  }

  private void route(int i, int conditions) {
    String timeout = conditions == 0 ? "20" : "!If [C%d, 20, 10]".formatted(i % conditions);
    text.append(
        """
          Path%1$d:
            Type: AWS::ApiGateway::Resource
            Properties:
              RestApiId: !Ref Api
              ParentId: !GetAtt Api.RootResourceId
              PathPart: path%1$d
          Method%1$d:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !Ref Path%1$d
              HttpMethod: GET
              AuthorizationType: NONE
              Integration:
                Type: AWS_PROXY
                IntegrationHttpMethod: POST
                Uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function%1$d.Arn}/invocations
          Function%1$d:
            Type: AWS::Lambda::Function
            Properties:
              Handler: app.handler
              Runtime: python3.12
              Role: arn:aws:iam::123456789012:role/function
              Timeout: %2$s
              Code:
                S3Bucket: code
                S3Key: function%1$d.zip
          Permission%1$d:
            Type: AWS::Lambda::Permission
            Properties:
              Action: lambda:InvokeFunction
              FunctionName: !Ref Function%1$d
              Principal: apigateway.amazonaws.com
              SourceArn: !Sub arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*/GET/path%1$d
        """
            .formatted(i, timeout));
  }
}
