package io.gwlint.sam;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.source.Problem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single settings that the transform does not take, and neighbours of them that it does. */
class RefusedSettingsTest {
  private static final String FUNCTION =
      """
        F:
          Type: AWS::Serverless::Function
          Properties:
            Handler: index.handler
            Runtime: nodejs22.x
            CodeUri: src/
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "StageName: 5 | `StageName` has to be a text or a mapping",
        "Cors: [a] | `Cors` has to be a text or a mapping",
        "Corse: x | `Corse` is no property of AWS::Serverless::Api, perhaps `Cors` is meant",
        "AlwaysDeploy: !Ref P | `AlwaysDeploy` has to be true or false, not a function",
        "EndpointConfiguration: 5 | `EndpointConfiguration` has to be a text or a mapping",
        "'OpenApiVersion: 3.0\n"
            + "      DefinitionBody: {openapi: 3.0.1, paths: {}}' | `OpenApiVersion` has to look"
            + " like 3.0.1",
        "OpenApiVersion: 2.0 | `OpenApiVersion` has to look like 3.0.1",
        "'Auth: !If [C, {ApiKeyRequired: true}, {}]' | `Auth` takes no function",
        "Models: !If [C, {}, {}] | `Models` takes no function",
        "Domain: !If [C, {}, {}] | `Domain` takes no function",
        "'Domain: {DomainName: a, CertificateArn: b, Policy: {x: y}}' | only a PRIVATE domain takes"
            + " a `Policy`",
        "'Domain: {DomainName: a, CertificateArn: b, BasePath: [5]}' | `BasePath` has to be a text",
        "'Domain: {DomainName: a, CertificateArn: b, EndpointConfiguration: !If [C, EDGE, EDGE]}' |"
            + " `EndpointConfiguration` of a domain has to be REGIONAL or EDGE or PRIVATE",
        "DefinitionUri: https://x/y | `DefinitionUri` is s3://bucket/key, or Bucket and Key",
        "'DefinitionUri: {Bucket: b}' | `DefinitionUri` is s3://bucket/key, or Bucket and Key",
        "'Models: {User: {a: b}}' | model `User` has no `type`",
        "'GatewayResponses: {DEFAULT_4XX: {StatusCode: !Ref P}}' | `StatusCode` has to be a number",
        "'Auth: {UsagePlan: {CreateUsagePlan: PER_API, Foo: 1}}' | `UsagePlan` takes no `Foo`",
        "'Auth: {Foo: 1}' | `Auth` takes no `Foo`",
        "'Auth: {Authorizers: {X: {FunctionArn: a, FunctionPayloadType: JWT}}}' |"
            + " `FunctionPayloadType` is TOKEN or REQUEST",
        "'Auth: {Authorizers: {X: {FunctionArn: a, FunctionPayloadType: REQUEST}}}' | a REQUEST"
            + " authorizer needs Headers, QueryStrings, StageVariables or Context in `Identity`",
        "'Auth: {Authorizers: {X: {FunctionArn: a, FunctionPayloadType: REQUEST, Identity:"
            + " {Headers: [!Ref P]}}}}' | `Headers` takes texts",
        "'Auth: {Authorizers: {X: {UserPoolArn: a, AuthorizationScopes: s}}}' |"
            + " `AuthorizationScopes` has to be a list",
        "'Auth: {ResourcePolicy: {AwsAccountBlacklist: \"1\"}}' | accounts have to be a list",
        "'Auth: {DefaultAuthorizer: Y, Authorizers: {X: {UserPoolArn: a}}}' | `DefaultAuthorizer`"
            + " is not among the API's authorizers",
        "'Auth: {ApiKeyRequired: true}\n"
            + "      DefinitionBody: {swagger: \"2.0\", paths: {/y: {get: {security: {k: []},"
            + " x-amazon-apigateway-integration: {type: MOCK}}}}}' | `security` has to be a list"
      })
  void ofARestApi(String setting, String message) {
    assertThat(problems(api("Api", setting) + event("Api", "Path: /x, Method: get")))
        .containsExactly(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OpenApiVersion: 3.0",
        "EndpointConfiguration: !If [C, {Type: REGIONAL}, {Type: EDGE}]",
        "'Domain: {DomainName: a, CertificateArn: b, BasePath: !If [C, a, b]}'",
        "DefinitionUri: api/openapi.yaml",
        "'Auth: {ResourcePolicy: {SourceVpcWhitelist: vpc-1}}'",
        "'Auth: {Authorizers: {X: {FunctionArn: a, FunctionPayloadType: REQUEST, Identity:"
            + " {ReauthorizeEvery: 0}}}}'",
        "MinimumCompressionSize: !Ref P",
        "TracingEnabled: yes",
        "PropagateTags: On",
        "'Auth: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: s3://b/k}}}'",
        "'Domain: {DomainName: a, CertificateArn: b, EndpointConfiguration: !Ref P}'",
        "'Auth: {DefaultAuthorizer: NONE}'"
      })
  void theTransformTakes(String setting) {
    String event = setting.startsWith("DefinitionUri") ? "" : event("Api", "Path: /x, Method: get");
    assertThat(problems(api("Api", setting) + event)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'Auth: {Authorizers: {X: {JwtConfiguration: {issuer: i}}}}' | a JWT authorizer needs"
            + " `IdentitySource`",
        "'Auth: {Authorizers: {X: {JwtConfiguration: {issuer: i}, IdentitySource: s, FunctionArn:"
            + " a}}}' | a JWT authorizer takes no `FunctionArn`",
        "'Auth: {Authorizers: {X: {FunctionArn: a}}}' | a Lambda authorizer needs"
            + " `AuthorizerPayloadFormatVersion`",
        "'Auth: {ApiKeyRequired: true}' | `Auth` takes no `ApiKeyRequired`",
        "'CorsConfiguration: {AllowOrigins: [\"*\"], AllowCredentials: true}' | `AllowCredentials`"
            + " needs other `AllowOrigins` than *",
        "Description: 5 | `Description` has to be a text",
        "'DefinitionBody: {swagger: \"2.0\", paths: {}}' | an `HttpApi` event needs a definition"
            + " with `openapi: 3...` and `paths`"
      })
  void ofAnHttpApi(String setting, String message) {
    assertThat(problems(api("HttpApi", setting) + event("HttpApi", "Path: /x, Method: get")))
        .containsExactly(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Api | 'Path: 5, Method: get' | `Path` has to be a text",
        "Api | 'Path: /x, Method: get, Auth: {Authorizer: !If [C, X, Y]}' | `Authorizer` takes no"
            + " function",
        "Api | 'Path: /x, Method: get, RequestParameters: !If [C, [], []]' | `RequestParameters`"
            + " takes no function",
        "Api | 'Path: /x, Method: get, Fo: 1' | `Fo` is no property of Api",
        "Api | 'Path: /x, Method: get, Auth: {AuthorizationScopes: [s]}' | `AuthorizationScopes`"
            + " needs an `Authorizer` beside it",
        "Api | 'Path: /x, Method: get, Auth: {OverrideApiAuth: true}' | `OverrideApiAuth` needs an"
            + " Authorizer, ApiKeyRequired or ResourcePolicy beside it",
        "Api | 'Path: /x, Method: get, RequestParameters: [{method.request.header.A: [x]}]' | a"
            + " request parameter takes Required and Caching",
        "Api | 'Path: /x, Method: get, RequestModel: {Model: !Ref P}' | `Model` has to be a name",
        "HttpApi | 'Path: /x, Method: get, PayloadFormatVersion: 1.0' | `PayloadFormatVersion` has"
            + " to be a text",
        "HttpApi | 'Path: !Ref P, Method: !Ref P' | event `E` has no readable `Path`",
        "HttpApi | 'Path: /x, Method: get, RouteSettings: ' | `RouteSettings` has to be a mapping"
      })
  void ofAnEvent(String kind, String properties, String message) {
    assertThat(problems(api(kind, "Name: x") + event(kind, properties))).containsExactly(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PackageType: Image | a function of `PackageType: Image` takes no `Handler`",
        "PackageType: Tar | `PackageType` is Zip or Image",
        "ImageConfig: {Command: [a]} | `ImageConfig` needs `PackageType: Image`",
        "AutoPublishAlias: a.b | `AutoPublishAlias` takes letters, digits, - and _, not digits"
            + " alone",
        "'ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 1}' |"
            + " `ProvisionedConcurrencyConfig` needs `AutoPublishAlias`",
        "'DeadLetterQueue: {Type: SQS}' | `DeadLetterQueue` needs `Type` and `TargetArn`",
        "'FunctionUrlConfig: {InvokeMode: BUFFERED}' | `FunctionUrlConfig` needs an `AuthType` of"
            + " AWS_IAM or NONE",
        "'FunctionUrlConfig: {AuthType: NONE, Cors: {AllowOrigin: [a]}}' | `Cors` takes no"
            + " `AllowOrigin`",
        "'Events: {E: {Type: S3, Properties: {Bucket: mine, Events: s3:*}}}' | an S3 event needs a"
            + " bucket of this template",
        "'Events: !If [C, {}, {}]' | `Events` takes no function",
        "'Events: {E: {Type: Api, Properties: {Path: /x, Method: get, RestApiId: }}}' |"
            + " `RestApiId` is empty: name an API, or leave it out",
        "CodeUri: [a] | `CodeUri` is s3://bucket/key, or Bucket and Key",
        "VersionDeletionPolicy: Delete | `VersionDeletionPolicy` needs `AutoPublishAlias`",
        "'FunctionScalingConfig: {a: b}' | `FunctionScalingConfig` needs `CapacityProviderConfig`",
        "'{CapacityProviderConfig: {Arn: a}, VpcConfig: {SubnetIds: [b]}}' | a function with"
            + " `CapacityProviderConfig` takes no `VpcConfig`",
        "'{AutoPublishAlias: a, AutoPublishCodeSha256: !GetAtt F.Arn}' | `AutoPublishCodeSha256`"
            + " has to be a text",
        "AutoPublishAlias: !Ref F | `AutoPublishAlias` has to be a text or a reference to a"
            + " parameter",
        "'Tags: [a]' | `Tags` has to be a mapping"
      })
  void ofAFunction(String setting, String message) {
    boolean several = setting.startsWith("{");
    String settings = several ? setting.substring(1, setting.length() - 1) : setting;
    String function =
        "  F: {Type: AWS::Serverless::Function, Properties: {Handler: a.b, Runtime: nodejs22.x, "
            + (setting.startsWith("CodeUri") ? "" : "CodeUri: src/, ")
            + settings
            + "}}\n";
    assertThat(problems(function)).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VersionDeletionPolicy: Delete, AutoPublishAlias: a",
        "FunctionUrlConfig: {}, DeadLetterQueue: {}, Policies: {}",
        "AutoPublishAlias: !Ref P, AutoPublishCodeSha256: !Ref P",
        "CapacityProviderConfig: {Arn: a}, FunctionScalingConfig: {a: b}"
      })
  void aFunctionMayHave(String settings) {
    String function = FUNCTION.strip().replace("  F:", "F:");
    String text = "  " + function.replace("CodeUri: src/", "CodeUri: src/\n      ");
    for (String setting : settings.split(", (?=[A-Z])")) {
      text += setting + "\n      ";
    }
    assertThat(problems(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Definition: {StartAt: A} | ''",
        "'Definition: {StartAt: A}, Role: r, Policies: []' | ''",
        "'Definition: {StartAt: A}, DeploymentPreference: {Type: LINEAR}' | `DeploymentPreference`"
            + " needs `AutoPublishAlias`",
        "'Definition: {StartAt: A}, Events: {E: {Type: HttpApi}}' | a state machine has no"
            + " `HttpApi` events",
        "'Definition: {StartAt: A}, Events: {E: {}}' | a state machine has no events without a"
            + " `Type`",
        "'Definition: {StartAt: A}, Role: r, Policies: AWSLambdaRole' | `Policies` exclude a `Role`"
            + " beside them"
      })
  void ofAStateMachine(String settings, String message) {
    String type = "AWS::Serverless::StateMachine";
    List<String> expected = message.isEmpty() ? List.of() : List.of(message);
    assertThat(problems("  M: {Type: " + type + ", Properties: {" + settings + "}}\n"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LayerVersion | 'ContentUri: l/, CompatibleArchitectures: [arm]' | an architecture is"
            + " x86_64 or arm64",
        "LayerVersion | 'ContentUri: l/, RetentionPolicy: !Sub Retain' | `RetentionPolicy` takes"
            + " no function",
        "LayerVersion | 'ContentUri: l/, RetentionPolicy: !Ref P' | ''",
        "SimpleTable | 'PrimaryKey: {Name: a}' | `PrimaryKey` has no `Type`",
        "SimpleTable | 'PrimaryKey: {}' | ''",
        "Application | 'Location: {ApplicationId: a}' | `Location` has no `SemanticVersion`",
        "Application | 'Location: nested.yaml' | ''"
      })
  void ofAnotherResource(String type, String settings, String message) {
    List<String> expected = message.isEmpty() ? List.of() : List.of(message);
    String resource = "  X: {Type: AWS::Serverless::" + type + ", Properties: {" + settings + "}}";
    assertThat(problems(resource + "\n")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"!If [C, true, false] | true", "maybe | true", "!Ref P | false", "true | false"})
  void aConditionIsPassedOnOrNot(String value, boolean refused) {
    String preference = "{Type: AllAtOnce, PassthroughCondition: " + value + "}";
    List<String> found =
        problems(
            FUNCTION
                + "      AutoPublishAlias: a\n      DeploymentPreference: "
                + preference
                + "\n");
    assertThat(found)
        .isEqualTo(refused ? List.of("`PassthroughCondition` has to be true or false") : List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'Globals: {Foo: {}}' | `Globals` takes no `Foo`",
        "'Globals: {Function: {Role: r}}' | `Globals` for Function takes no `Role`",
        "'Globals: {Function: }' | `Function` has to be a mapping"
      })
  void ofGlobals(String section, String message) {
    Expanded expanded = Expanded.of(section + "\nResources:\n" + FUNCTION);
    assertThat(expanded.problems()).containsExactly(message);
  }

  @ParameterizedTest
  @CsvSource({"Defaults", "'[Defaults, AWS::Serverless-2016-10-31]'"})
  void anotherMacroMayMendIt(String transforms) {
    String text =
        ("Transform: " + transforms + "\nResources:\n" + api("Api", "Corse: x"))
            .replace("StageName: prod", "StageName: 5");
    Expanded expanded = new Expanded(new SamExpansion().expandAnyway(Expanded.read(text)));
    assertThat(expanded.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"FRole, AWS::IAM::Role, true", "Role, AWS::IAM::Role, false"})
  void aNameThatTheTransformNeedsIsTaken(String id, String type, boolean refused) {
    String other = "  " + id + ": {Type: " + type + "}\n";
    List<String> expected =
        refused ? List.of("`F` becomes a resource `" + id + "`, and there is one") : List.of();
    assertThat(problems(FUNCTION + other)).isEqualTo(expected);
  }

  private static List<String> problems(String resources) {
    Expanded expanded =
        Expanded.of(
            "Parameters: {P: {Type: String}}\nConditions: {C: !Equals [a, b]}\nResources:\n"
                + resources);
    assertThat(expanded.template().problems())
        .allSatisfy(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.REFUSED));
    return expanded.problems();
  }

  private static String api(String kind, String setting) {
    boolean stage = kind.equals("Api") && !setting.startsWith("StageName");
    return ("  A:\n    Type: AWS::Serverless::" + kind + "\n    Properties:\n")
        + (stage ? "      StageName: prod\n" : "")
        + ("      " + setting + "\n");
  }

  private static String event(String kind, String properties) {
    String id = kind.equals("Api") ? "RestApiId" : "ApiId";
    return FUNCTION
        + "      Events: {E: {Type: "
        + kind
        + ", Properties: {"
        + id
        + ": !Ref A, "
        + properties
        + "}}}\n";
  }
}
