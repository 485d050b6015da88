package io.gwlint.sam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OtherExpansionsTest {
  @Test
  void aWebSocketApiHasARouteForEachKey() {
    Expanded expanded =
        Expanded.of(
            """
            Resources:
              Chat:
                Type: AWS::Serverless::WebSocketApi
                Properties:
                  RouteSelectionExpression: $request.body.action
                  Auth: {AuthType: CUSTOM, AuthArn: !GetAtt A.Arn, IdentitySource: [route.request.header.X]}
                  Routes:
                    $connect: {FunctionArn: !GetAtt F.Arn}
                    sendMessage: {FunctionArn: !GetAtt F.Arn, IntegrationTimeout: 1000}
            """);
    assertThat(expanded.ids())
        .containsExactlyInAnyOrder(
            "Chat",
            "ChatConnectRoute",
            "ChatConnectIntegration",
            "ChatConnectPermission",
            "ChatConnectAuthorizer",
            "ChatAuthorizerPermission",
            "ChatSendmessageRoute",
            "ChatSendmessageIntegration",
            "ChatSendmessagePermission",
            "ChatDefaultStage");
    assertThat(expanded.at("ChatConnectRoute"))
        .contains("\"AuthorizationType\":\"CUSTOM\"")
        .contains("\"AuthorizerId\":{\"Ref\":\"ChatConnectAuthorizer\"}");
    assertThat(expanded.at("ChatSendmessagePermission", "SourceArn"))
        .contains("${Chat.ApiId}/default/sendMessage");
    assertThat(expanded.at("ChatConnectIntegration", "IntegrationUri"))
        .contains("{\"FunctionArn\":{\"Fn::GetAtt\":[\"F\",\"Arn\"]}}");
    assertThat(expanded.cause("ChatSendmessageRoute")).isEqualTo("sendMessage");
    assertThat(expanded.problems()).isEmpty();
  }

  @Test
  void aStateMachineIsStartedByItsApiEvents() {
    Expanded expanded =
        Expanded.of(
            """
            Resources:
              Flow:
                Type: AWS::Serverless::StateMachine
                Properties:
                  DefinitionUri: flow.asl.json
                  Policies: [{Statement: []}]
                  Events:
                    Start: {Type: Api, Properties: {Path: /start, Method: post}}
            """);
    assertThat(expanded.ids()).contains("Flow", "FlowRole", "FlowStartRole", "ServerlessRestApi");
    assertThat(expanded.at("ServerlessRestApi", "Body", "paths", "/start", "post"))
        .contains(":states:action/StartExecution")
        .contains("\"credentials\":{\"Fn::GetAtt\":[\"FlowStartRole\",\"Arn\"]}")
        .contains("\\\"stateMachineArn\\\": \\\"${Flow}\\\"");
    assertThat(expanded.at("FlowStartRole", "AssumeRolePolicyDocument"))
        .contains("apigateway.amazonaws.com");
  }

  @Test
  void aConnectorFromAnApiToAFunctionIsAPermission() {
    Expanded expanded =
        Expanded.of(
            """
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Connectors:
                  Own: {Properties: {Destination: {Id: F}, Permissions: [Write]}}
              F: {Type: AWS::Lambda::Function}
              Link:
                Type: AWS::Serverless::Connector
                Properties:
                  Source: {Id: Api, Qualifier: Prod/GET/a}
                  Destination: {Id: F}
                  Permissions: [Write]
            """);
    assertThat(expanded.ids())
        .containsExactlyInAnyOrder(
            "Api", "ApiOwnWriteLambdaPermission", "F", "LinkWriteLambdaPermission");
    assertThat(expanded.at("LinkWriteLambdaPermission", "SourceArn"))
        .contains("\"SourceQualifier\":\"Prod/GET/a\"", "\"SourceResourceId\":{\"Ref\":\"Api\"}");
    assertThat(expanded.json().at("/Resources/Api").has("Connectors")).isFalse();
    assertThat(expanded.cause("ApiOwnWriteLambdaPermission")).isEqualTo("Own");
  }

  @Test
  void domainsAndUsagePlansComeWithTheApi() {
    Expanded expanded =
        Expanded.of(
            """
            Parameters: {Zone: {Type: String, Default: Z1}}
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: v1
                  OpenApiVersion: 3.0.1
                  Auth: {UsagePlan: {CreateUsagePlan: PER_API}}
                  Domain:
                    DomainName: api.example.com
                    CertificateArn: arn:cert
                    BasePath: [/one, two]
                    Route53: {HostedZoneId: !Ref Zone}
              Http:
                Type: AWS::Serverless::HttpApi
                Properties:
                  Domain: {DomainName: http.example.com, CertificateArn: arn:cert}
            """);
    String domain = expanded.only("AWS::ApiGateway::DomainName").logicalId();
    assertThat(domain).matches("ApiGatewayDomainName[0-9a-f]{10}");
    assertThat(expanded.at("ApioneBasePathMapping"))
        .contains("\"BasePath\":\"one\"", "\"Stage\":{\"Ref\":\"Apiv1Stage\"}");
    assertThat(expanded.at(expanded.only("AWS::Route53::RecordSetGroup").logicalId()))
        .contains("\"HostedZoneId\":\"Z1\"")
        .contains("\"DNSName\":{\"Fn::GetAtt\":[\"" + domain + "\",\"RegionalDomainName\"]}");
    assertThat(expanded.ids())
        .contains("ApiUsagePlan", "ApiApiKey", "ApiUsagePlanKey", "HttpApiMapping");
    String deployment = expanded.only("AWS::ApiGateway::Deployment").logicalId();
    assertThat(expanded.at(deployment, "StageName")).isEmpty();
  }

  @Test
  void tablesLayersAndApplicationsAreSingleResources() {
    Expanded expanded =
        Expanded.of(
            """
            Resources:
              Table: {Type: AWS::Serverless::SimpleTable}
              Layer: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: layer/}}
              App: {Type: AWS::Serverless::Application, Properties: {Location: other.yaml}}
              F: {Type: AWS::Lambda::Function, Properties: {Layers: [!Ref Layer]}}
            """);
    assertThat(expanded.resource("Table").type()).isEqualTo("AWS::DynamoDB::Table");
    assertThat(expanded.at("App", "TemplateURL")).isEqualTo("\"other.yaml\"");
    String layer = expanded.only("AWS::Lambda::LayerVersion").logicalId();
    assertThat(layer).matches("Layer[0-9a-f]{10}");
    assertThat(expanded.at("F", "Layers")).isEqualTo("[{\"Ref\":\"" + layer + "\"}]");
  }
}
