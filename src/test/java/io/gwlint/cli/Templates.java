package io.gwlint.cli;

/** Templates of the tests. */
final class Templates {
  /** An HTTP API that may not call its function (GW301, error). */
  static final String BROKEN =
      """
      Resources:
        Fn:
          Type: AWS::Lambda::Function
          Properties:
            Runtime: python3.13
            Handler: index.handler
            Role: arn:aws:iam::123456789012:role/fn
            Code: {ZipFile: "def handler(event, context): return {'statusCode': 200}"}
        Api:
          Type: AWS::ApiGatewayV2::Api
          Properties:
            Name: items
            ProtocolType: HTTP
        Integration:
          Type: AWS::ApiGatewayV2::Integration
          Properties:
            ApiId: !Ref Api
            IntegrationType: AWS_PROXY
            IntegrationUri: !GetAtt Fn.Arn
            PayloadFormatVersion: "2.0"
        GetItems:
          Type: AWS::ApiGatewayV2::Route
          Properties:
            ApiId: !Ref Api
            RouteKey: GET /items
            Target: !Sub integrations/${Integration}
      """;

  /** The same, which may. */
  static final String MENDED =
      BROKEN
          + """
            MayInvoke:
              Type: AWS::Lambda::Permission
              Properties:
                FunctionName: !Ref Fn
                Action: lambda:InvokeFunction
                Principal: apigateway.amazonaws.com
          """;

  /** A REST API and a method of it, to which an integration is to be added. */
  static final String REST_GET =
      """
      Resources:
        Api:
          Type: AWS::ApiGateway::RestApi
          Properties: {Name: shop}
        Get:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: GET
            AuthorizationType: NONE
      """;

  private Templates() {}
}
