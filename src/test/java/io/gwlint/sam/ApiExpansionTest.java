package io.gwlint.sam;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.source.Problem;
import io.gwlint.template.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiExpansionTest {
  private static final String FUNCTION_OF_EVENTS =
      """
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Handler: index.handler
            Runtime: nodejs22.x
            CodeUri: src/
            Events:
              %s
      """;

  private static final String FUNCTION =
      """
        F:
          Type: AWS::Serverless::Function
          Properties:
            InlineCode: x
            Handler: index.h
            Runtime: nodejs22.x
            Role: r
            Events:
      """;

  private static Expanded with(String events, String more) {
    return Expanded.of("Resources:\n" + FUNCTION + events.indent(8) + more.indent(2));
  }

  @Test
  void eventsMakeAnImplicitRestApi() {
    Expanded expanded =
        with(
            """
            Get: {Type: Api, Properties: {Path: "/items/{id}/", Method: GET, TimeoutInMillis: 5000}}
            """,
            "");
    String deployment = expanded.only("AWS::ApiGateway::Deployment").logicalId();
    assertThat(deployment).matches("ServerlessRestApiDeployment[0-9a-f]{10}");
    assertThat(expanded.ids())
        .containsExactlyInAnyOrder(
            "F",
            "FGetPermissionProd",
            "ServerlessRestApi",
            deployment,
            "ServerlessRestApiProdStage");
    assertThat(expanded.at(deployment, "StageName")).isEqualTo("\"Stage\"");
    assertThat(expanded.at("ServerlessRestApiProdStage", "DeploymentId"))
        .isEqualTo("{\"Ref\":\"" + deployment + "\"}");
    assertThat(expanded.at("FGetPermissionProd", "SourceArn", "Fn::Sub"))
        .isEqualTo(
            "[\"arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${__ApiId__}/${__Stage__}/GET/items/*\","
                + "{\"__ApiId__\":{\"Ref\":\"ServerlessRestApi\"},\"__Stage__\":\"*\"}]");
    assertThat(expanded.at("ServerlessRestApi", "Body", "paths"))
        .isEqualTo(
            "{\"/items/{id}/\":{\"get\":{\"x-amazon-apigateway-integration\":{\"type\":\"aws_proxy\","
                + "\"httpMethod\":\"POST\",\"uri\":{\"Fn::Sub\":\"arn:aws:apigateway:${AWS::Region}"
                + ":lambda:path/2015-03-31/functions/${F.Arn}/invocations\"},\"timeoutInMillis\":5000},"
                + "\"responses\":{}}}}");
    assertThat(expanded.cause("FGetPermissionProd")).isEqualTo("Get");
    assertThat(expanded.cause("ServerlessRestApi")).isEqualTo("Get");
    assertThat(expanded.resource("ServerlessRestApi").author()).isEqualTo("F");
    assertThat(expanded.problems()).isEmpty();
  }

  @Test
  void aConditionCarriesOver() {
    Expanded expanded =
        Expanded.of(
            """
            Conditions: {C: !Equals [a, b], D: !Equals [a, c]}
            Resources:
              F:
                Type: AWS::Serverless::Function
                Condition: C
                Properties:
                  InlineCode: x
                  Events:
                    One: {Type: Api, Properties: {Path: /one, Method: get}}
                    Two: {Type: Api, Properties: {Path: /two, Method: any}}
              G:
                Type: AWS::Serverless::Function
                Condition: D
                Properties:
                  InlineCode: x
                  Events:
                    Two: {Type: Api, Properties: {Path: /two, Method: get}}
            """);
    assertThat(expanded.template().conditions())
        .containsKeys("ServerlessRestApiCondition", "ServerlessRestApiSLASHtwoPathCondition");
    assertThat(expanded.json().at("/Resources/ServerlessRestApi/Condition").asText())
        .isEqualTo("ServerlessRestApiCondition");
    assertThat(expanded.json().at("/Resources/FOnePermissionProd/Condition").asText())
        .isEqualTo("C");
    assertThat(expanded.json().at("/Resources/FRole/Condition").asText()).isEqualTo("C");
    assertThat(expanded.at("ServerlessRestApi", "Body", "paths", "/one"))
        .startsWith("{\"Fn::If\":[\"C\",{\"get\":{\"Fn::If\":[\"C\",{")
        .contains("\"uri\":{\"Fn::If\":[\"C\",{\"Fn::Sub\"");
    assertThat(expanded.at("ServerlessRestApi", "Body", "paths", "/two"))
        .startsWith("{\"Fn::If\":[\"ServerlessRestApiSLASHtwoPathCondition\"")
        .contains("\"x-amazon-apigateway-any-method\":{\"Fn::If\":[\"C\"");
  }

  @Test
  void aDefinitionOfOnesOwnIsKept() {
    Expanded expanded =
        with(
            "Get: {Type: Api, Properties: {Path: /a, Method: get, RestApiId: !Ref Api}}",
            """
            Api:
              Type: AWS::Serverless::Api
              Properties:
                StageName: v1
                DefinitionBody: {swagger: '2.0', paths: {/b: {get: {}}}}
            Elsewhere:
              Type: AWS::Serverless::Api
              Properties: {StageName: v1, DefinitionUri: ./api.yaml}
            Stored:
              Type: AWS::Serverless::Api
              Properties: {StageName: !Ref AWS::StackName, DefinitionUri: s3://bucket/api.yaml}
            """);
    assertThat(expanded.ids()).contains("FGetPermissionv1", "Apiv1Stage", "StoredStage");
    assertThat(expanded.at("Api", "Body"))
        .isEqualTo("{\"swagger\":\"2.0\",\"paths\":{\"/b\":{\"get\":{}}}}");
    assertThat(expanded.at("Elsewhere", "BodyS3Location")).isEqualTo("\"./api.yaml\"");
    assertThat(expanded.at("Stored", "BodyS3Location"))
        .isEqualTo("{\"Bucket\":\"bucket\",\"Key\":\"api.yaml\"}");
  }

  @Test
  void mergedDefinitionsKeepWhatTheEventDoesNotSay() {
    Expanded expanded =
        with(
            "Get: {Type: Api, Properties: {Path: /a, Method: get, RestApiId: !Ref Api}}",
            """
            Api:
              Type: AWS::Serverless::Api
              Properties:
                StageName: v1
                MergeDefinitions: true
                DefinitionBody:
                  swagger: '2.0'
                  paths:
                    /a: {get: {summary: mine, responses: {'200': {}}}, put: {}}
                    /b: {get: {}}
            """);
    assertThat(expanded.at("Api", "Body", "paths"))
        .contains("\"summary\":\"mine\"", "\"put\":{}", "\"/b\":{\"get\":{}}", "${F.Arn}")
        .contains("\"responses\":{}");
  }

  @Test
  void corsAddsMocksAndTheDefaultAuthorizerGuardsThem() {
    Expanded expanded =
        with(
            """
            Get: {Type: Api, Properties: {Path: /a, Method: get, RestApiId: !Ref Api}}
            Put: {Type: Api, Properties: {Path: /a, Method: put, RestApiId: !Ref Api, Auth: {Authorizer: NONE}}}
            """,
            """
            Api:
              Type: AWS::Serverless::Api
              Properties:
                StageName: v1
                Cors: "'https://example.com'"
                Auth:
                  DefaultAuthorizer: L
                  Authorizers:
                    L: {FunctionArn: !GetAtt F.Arn, Identity: {ReauthorizeEvery: 0}}
            """);
    String[] options = {"Body", "paths", "/a", "options"};
    assertThat(expanded.at("Api", options))
        .contains("\"method.response.header.Access-Control-Allow-Methods\":\"'GET,OPTIONS,PUT'\"")
        .contains(
            "\"method.response.header.Access-Control-Allow-Origin\":\"'https://example.com'\"")
        .contains("\"security\":[{\"L\":[]}]");
    assertThat(expanded.at("Api", "Body", "paths", "/a", "get", "security"))
        .isEqualTo("[{\"L\":[]}]");
    assertThat(expanded.at("Api", "Body", "paths", "/a", "put", "security"))
        .isEqualTo("[{\"NONE\":[]}]");
    assertThat(expanded.at("Api", "Body", "securityDefinitions", "L"))
        .contains("\"type\":\"token\"", "\"authorizerResultTtlInSeconds\":0");
    assertThat(expanded.at("ApiLAuthorizerPermission", "SourceArn"))
        .contains("${__ApiId__}/authorizers/*");
    assertThat(expanded.resource("Api").properties().span().text()).contains("StageName: v1");
  }

  @Test
  void httpEventsMakeAnImplicitHttpApi() {
    Expanded expanded =
        with(
            """
            Rest: {Type: HttpApi}
            Get: {Type: HttpApi, Properties: {Path: "/a/{id}", Method: get, PayloadFormatVersion: '1.0', RouteSettings: {ThrottlingRateLimit: 3}}}
            """,
            "");
    assertThat(expanded.ids())
        .containsExactlyInAnyOrder(
            "F", "FRestPermission", "ServerlessHttpApi", "ServerlessHttpApiApiGatewayDefaultStage");
    assertThat(expanded.at("FRestPermission", "SourceArn")).contains("${__Stage__}/*\"");
    assertThat(expanded.at("ServerlessHttpApi", "Body", "paths", "$default"))
        .contains("\"isDefaultRoute\":true", "\"payloadFormatVersion\":\"2.0\"");
    assertThat(expanded.at("ServerlessHttpApi", "Body", "paths", "/a/{id}", "get"))
        .contains("\"payloadFormatVersion\":\"1.0\"")
        .contains("\"parameters\":[{\"name\":\"id\",\"in\":\"path\",\"required\":true}]");
    assertThat(expanded.at("ServerlessHttpApiApiGatewayDefaultStage"))
        .contains("\"AutoDeploy\":true", "\"GET /a/{id}\":{\"ThrottlingRateLimit\":3}")
        .contains("\"StageName\":\"$default\"");
  }

  @Test
  void aDefinitionThatAMacroBringsAlongIsNotJudged() {
    Expanded expanded =
        with(
            "Get: {Type: HttpApi, Properties: {Path: /a, Method: get, ApiId: !Ref Http}}",
            """
            Api:
              Type: AWS::Serverless::Api
              Properties:
                StageName: v1
                Cors: "'*'"
                DefinitionBody: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: api.yaml}}}
            Http:
              Type: AWS::Serverless::HttpApi
              Properties:
                CorsConfiguration: true
                DefinitionBody: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: api.yaml}}}
            """);
    assertThat(expanded.problems()).isEmpty();
    assertThat(expanded.ids()).contains("FGetPermission");
    assertThat(expanded.at("Api", "Body")).startsWith("{\"Fn::Transform\"");
  }

  @Test
  void settingsThatCannotHoldAreReported() {
    assertThat(
            Expanded.of(
                    """
                    Globals: {Api: {StageName: v1}}
                    Resources:
                      Elsewhere:
                        Type: AWS::Serverless::Api
                        Properties: {StageName: v1, DefinitionUri: s3://b/k, Cors: "'*'", FailOnWarnings: often}
                      Empty:
                        Type: AWS::Serverless::Api
                        Properties:
                          StageName: ''
                          BinaryMediaTypes: [a/b]
                          DefinitionBody: {swagger: '2.0', paths: {/a: text}}
                    """)
                .problems())
        .containsExactlyInAnyOrder(
            "`Globals` for Api takes no `StageName`",
            "`Cors` needs an inline document to be written into",
            "`FailOnWarnings` has to be true or false",
            "`Empty` has no `StageName`",
            "path `/a` has to be a mapping");
  }

  @Test
  void whatTheTransformRefusesIsReported() {
    assertThat(
            with(
                    """
                    A: {Type: Api, Properties: {Path: /a, Method: get}}
                    B: {Type: Api, Properties: {Path: /a, Method: GET}}
                    C: {Type: Api, Properties: {Path: /c, Method: get, RestApiId: !Ref Nowhere}}
                    D: {Type: Api, Properties: {Path: /d, Method: get, Auth: {Authorizer: Nobody}}}
                    """,
                    "")
                .problems())
        .containsExactlyInAnyOrder(
            "method `get` of `/a` is defined twice",
            "event `C` names no API of this template",
            "the API defines no authorizer `Nobody`");
  }

  @Test
  void aRestApiMayHaveTheNameOfTheImplicitHttpApi() {
    Expanded expanded =
        Expanded.of(
            FUNCTION_OF_EVENTS.formatted(
                    "E: {Type: Api, Properties: {Path: /x, Method: get, RestApiId: !Ref"
                        + " ServerlessHttpApi}}")
                + "  ServerlessHttpApi: {Type: AWS::Serverless::Api, Properties: {StageName:"
                + " v1}}\n");
    assertThat(expanded.problems()).isEmpty();
    assertThat(expanded.resource("ServerlessHttpApi").type()).isEqualTo("AWS::ApiGateway::RestApi");
    assertThat(expanded.at("ServerlessHttpApi", "Body", "paths")).contains("\"/x\"");
  }

  @Test
  void aDefaultAuthorizerWithoutAuthorizersLeavesRoutesOpen() {
    String events = "E: {Type: Api, Properties: {Path: /x, Method: get, RestApiId: !Ref A%s}}";
    String api =
        "  A: {Type: AWS::Serverless::Api, Properties: {StageName: v1, Auth: {DefaultAuthorizer:"
            + " Users%s}}}\n";
    Expanded open =
        Expanded.of(FUNCTION_OF_EVENTS.formatted(events.formatted("")) + api.formatted(""));
    assertThat(open.problems())
        .containsExactly("no route asks for `Users`: the API has no `Authorizers`");
    assertThat(open.template().problems().get(0).kind())
        .isEqualTo(Problem.Kind.AUTHORIZER_PASSED_OVER);
    Expanded keyed =
        Expanded.of(
            FUNCTION_OF_EVENTS.formatted(events.formatted(""))
                + api.formatted(", ApiKeyRequired: true"));
    assertThat(keyed.problems()).isEmpty();
    Expanded signed =
        Expanded.of(
            FUNCTION_OF_EVENTS.formatted(events.formatted(", Auth: {Authorizer: AWS_IAM}"))
                + api.formatted(""));
    assertThat(signed.problems()).isEmpty();
  }

  @Test
  void recordsOfAnHttpApiShareAGroupWhateverIsSaid() {
    String apis = "Resources:\n";
    for (String type : List.of("HttpApi", "Api")) {
      for (String name : List.of("a", "b")) {
        String stage = type.equals("Api") ? "StageName: v1, " : "";
        apis +=
            "  "
                + (type + name)
                + ": {Type: AWS::Serverless::"
                + type
                + ", Properties: {"
                + stage
                + "DefinitionUri: s3://b/k, Domain: {CertificateArn: c, DomainName: "
                + (type + name)
                + ", Route53: {HostedZoneId: Z, SeparateRecordSetGroup: true}}}}\n";
      }
    }
    Expanded expanded = Expanded.of(apis);
    assertThat(expanded.ids().stream().filter(id -> id.startsWith("RecordSetGroup"))).hasSize(3);
  }

  @Test
  void anAttributeThatIsMissingMakesNoReference() {
    Expanded expanded =
        Expanded.of(
            """
            Resources:
              A: {Type: AWS::Serverless::Api, Properties: {StageName: v1, DefinitionUri: s3://b/k}}
              Q:
                Type: AWS::SQS::Queue
                Properties: {QueueName: !GetAtt A.Stage, Other: !GetAtt [A, Stage.X], Third: !GetAtt A.Stage.X}
            """);
    assertThat(expanded.at("Q", "QueueName")).isEqualTo("{\"Fn::GetAtt\":[\"Av1Stage\"]}");
    assertThat(expanded.at("Q", "Other")).isEqualTo("{\"Fn::GetAtt\":[\"Av1Stage\",\"X\"]}");
    assertThat(expanded.at("Q", "Third")).isEqualTo("{\"Fn::GetAtt\":[\"Av1Stage\",\"X\"]}");
  }

  @Test
  void theDomainOfAnHttpApiIsTaggedAndItsZoneNamedOnce() {
    Expanded expanded =
        Expanded.of(
            """
            Resources:
              A:
                Type: AWS::Serverless::HttpApi
                Properties:
                  DefinitionUri: s3://b/k
                  Domain: {DomainName: d, CertificateArn: c, Route53: {HostedZoneId: Z, HostedZoneName: z}}
            """);
    assertThat(expanded.only("AWS::ApiGatewayV2::DomainName").properties().get("Tags")).isPresent();
    Resource group = expanded.only("AWS::Route53::RecordSetGroup");
    assertThat(group.properties().get("HostedZoneId")).isPresent();
    assertThat(group.properties().get("HostedZoneName")).isEmpty();
  }

  @Test
  void aLayerIsMadeOfWhatParametersSay() {
    Expanded expanded =
        Expanded.of(
            """
            Parameters: {Name: {Type: String, Default: fonts}}
            Resources:
              L: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: s3://b/k, LayerName: !Ref Name}}
            """);
    Resource layer = expanded.only("AWS::Lambda::LayerVersion");
    assertThat(layer.properties().get("LayerName").flatMap(Intrinsic::text)).contains("fonts");
  }

  @Test
  void anEmptyPolicyIsNone() {
    String event =
        "E: {Type: Api, Properties: {Path: /x, Method: get, Auth: {ResourcePolicy: {}}}}";
    Expanded expanded = Expanded.of(FUNCTION_OF_EVENTS.formatted(event));
    assertThat(expanded.at("ServerlessRestApi", "Body")).doesNotContain("policy");
  }
}
