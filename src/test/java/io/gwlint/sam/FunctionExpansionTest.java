package io.gwlint.sam;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.source.Problem;
import io.gwlint.template.Template;
import org.junit.jupiter.api.Test;

class FunctionExpansionTest {
  @Test
  void aTemplateWithoutTheTransformStaysAsItIs() {
    Template template =
        Expanded.read(
            """
            Resources:
              F:
                Type: AWS::Serverless::Function
            """);
    assertThat(new SamExpansion().expand(template)).isSameAs(template);
  }

  @Test
  void aFunctionBecomesAFunctionWithARole() {
    Expanded expanded =
        Expanded.of(
            """
            Globals:
              Function:
                Timeout: 20
                Environment: {Variables: {A: global, B: global}}
                Layers: [one]
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: s3://bucket/path/code.zip?versionId=3
                  Handler: a.b
                  Runtime: java17
                  Environment: {Variables: {B: own}}
                  Layers: [two]
                  Policies: [AmazonS3ReadOnlyAccess, {Statement: [{Effect: Allow, Action: 's3:*', Resource: '*'}]}]
            """);
    assertThat(expanded.ids()).containsExactlyInAnyOrder("F", "FRole");
    assertThat(expanded.at("F", "Timeout")).isEqualTo("20");
    assertThat(expanded.at("F", "Environment"))
        .isEqualTo("{\"Variables\":{\"A\":\"global\",\"B\":\"own\"}}");
    assertThat(expanded.at("F", "Layers")).isEqualTo("[\"one\",\"two\"]");
    assertThat(expanded.at("F", "Role")).isEqualTo("{\"Fn::GetAtt\":[\"FRole\",\"Arn\"]}");
    assertThat(expanded.at("F", "Code"))
        .isEqualTo(
            "{\"S3Bucket\":\"bucket\",\"S3Key\":\"path/code.zip\",\"S3ObjectVersion\":\"3\"}");
    assertThat(expanded.at("FRole", "ManagedPolicyArns"))
        .isEqualTo(
            "[\"arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole\","
                + "\"arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess\"]");
    assertThat(expanded.at("FRole", "Policies")).contains("\"PolicyName\":\"FRolePolicy1\"");
    assertThat(expanded.resource("FRole").author()).isEqualTo("F");
    assertThat(expanded.cause("FRole")).isEqualTo("F");
    assertThat(expanded.problems()).isEmpty();
  }

  @Test
  void codeAndValuesKeepTheirPlaces() {
    Expanded expanded =
        Expanded.of(
            """
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties: {CodeUri: src/, Role: some-role, Timeout: 7}
            """);
    assertThat(expanded.ids()).containsExactly("F");
    assertThat(expanded.at("F", "Code")).isEqualTo("\"src/\"");
    assertThat(
            expanded
                .resource("F")
                .properties()
                .entry("Timeout")
                .orElseThrow()
                .value()
                .span()
                .text())
        .isEqualTo("7");
  }

  @Test
  void everythingPointsAtTheAlias() {
    Expanded expanded =
        Expanded.of(
            """
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  InlineCode: x
                  AutoPublishAlias: live
                  Events:
                    Get: {Type: Api, Properties: {Path: /a, Method: get}}
              Other:
                Type: AWS::SNS::Topic
                Properties:
                  DisplayName: !Sub "${F.Alias} ${F.Version.Version} ${F.Arn}"
                  TopicName: !Ref F.Alias
                DependsOn: F
            Outputs:
              Version: {Value: !Ref F.Version}
            """);
    String version = expanded.only("AWS::Lambda::Version").logicalId();
    assertThat(version).matches("FVersion[0-9a-f]{10}");
    assertThat(expanded.at("FAliaslive", "FunctionVersion"))
        .isEqualTo("{\"Fn::GetAtt\":[\"" + version + "\",\"Version\"]}");
    assertThat(expanded.at("FGetPermissionProd", "FunctionName"))
        .isEqualTo("{\"Ref\":\"FAliaslive\"}");
    assertThat(expanded.at("ServerlessRestApi", "Body", "paths", "/a", "get"))
        .contains("functions/${FAliaslive}/invocations");
    assertThat(expanded.at("Other", "TopicName")).isEqualTo("{\"Ref\":\"FAliaslive\"}");
    assertThat(expanded.at("Other", "DisplayName"))
        .isEqualTo("{\"Fn::Sub\":\"${FAliaslive} ${" + version + ".Version} ${F.Arn}\"}");
    assertThat(expanded.json().at("/Outputs/Version/Value/Ref").asText()).isEqualTo(version);
    assertThat(expanded.json().at("/Resources/Other/DependsOn").asText()).isEqualTo("F");
    assertThat(expanded.json().at("/Resources/" + version + "/DeletionPolicy").asText())
        .isEqualTo("Retain");
  }

  @Test
  void anAliasMayBeNamedByAParameter() {
    Expanded expanded =
        Expanded.of(
            """
            Parameters:
              Known: {Type: String, Default: live}
              Open: {Type: String, Default: dev, AllowedValues: [dev, prod]}
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties: {InlineCode: x, Handler: i.h, Runtime: r, AutoPublishAlias: !Ref Known}
              G:
                Type: AWS::Serverless::Function
                Properties: {InlineCode: x, Handler: i.h, Runtime: r, AutoPublishAlias: !Ref Open}
            """);
    assertThat(expanded.ids()).contains("FAliaslive", "GAliasOpen");
    assertThat(expanded.at("GAliasOpen", "Name")).isEqualTo("{\"Ref\":\"Open\"}");
    assertThat(expanded.problems()).isEmpty();
  }

  @Test
  void aRoleForOneAlternativeExistsOnlyThen() {
    Expanded expanded =
        Expanded.of(
            """
            Conditions: {Own: !Equals [a, b]}
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  InlineCode: x
                  Role: !If [Own, some-role, !Ref AWS::NoValue]
            """);
    assertThat(expanded.resource("FRole").condition().orElseThrow().value()).isEqualTo("NOTOwn");
    assertThat(expanded.template().conditions()).containsKey("NOTOwn");
    assertThat(expanded.at("F", "Role"))
        .isEqualTo("{\"Fn::If\":[\"Own\",\"some-role\",{\"Fn::GetAtt\":[\"FRole\",\"Arn\"]}]}");
  }

  @Test
  void wrongShapesAreReportedAndLeftOut() {
    Expanded expanded =
        Expanded.of(
            """
            Globals: {Function: text}
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  InlineCode: x
                  Policies: 7
                  Tags: text
                  FunctionUrlConfig: [a]
                  Events:
                    A: {Type: Api, Properties: {Method: get}}
                    B: text
                    C: {Type: HttpApi, Properties: [x]}
              G:
                Type: AWS::Serverless::Function
                Properties: {Events: [a]}
              H: {Type: AWS::Serverless::Api, Properties: {StageName: [], Auth: x, Cors: [], Domain: 3}}
              I: {Type: AWS::Serverless::HttpApi, Properties: {Auth: x, CorsConfiguration: [a], Domain: 3}}
            """);
    assertThat(expanded.ids()).contains("F", "FRole", "G", "GRole", "H", "I");
    assertThat(expanded.problems()).contains("event `A` has no readable `Path`");
    assertThat(expanded.template().problems())
        .allMatch(problem -> problem.kind() == Problem.Kind.REFUSED)
        .hasSizeGreaterThan(8);
  }

  @Test
  void policyTemplatesBecomeStatements() {
    Expanded expanded =
        Expanded.of(
            """
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: s3://b/k
                  Handler: i.h
                  Runtime: r
                  Policies:
                    - LambdaInvokePolicy: {FunctionName: !Ref Other}
                    - EFSWriteAccessPolicy: {FileSystem: fs, AccessPoint: ap}
                    - !If [C, {VPCAccessPolicy: {}}, !Ref AWS::NoValue]
              Other: {Type: AWS::Lambda::Function}
            Conditions: {C: !Equals [a, b]}
            """);
    assertThat(expanded.problems()).isEmpty();
    assertThat(expanded.at("FRole", "Policies"))
        .contains(
            "\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"lambda:InvokeFunction\"],\"Resource\":{\"Fn::Sub\":"
                + "[\"arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:${functionName}*\","
                + "{\"functionName\":{\"Ref\":\"Other\"}}]}}]")
        .contains("\"Condition\":{\"StringEquals\":{\"elasticfilesystem:AccessPointArn\":")
        .contains("{\"Fn::If\":[\"C\",{\"PolicyName\":\"FRolePolicy2\"");
  }

  @Test
  void policyTemplatesNeedTheirParameters() {
    String function =
        """
        Resources:
          F:
            Type: AWS::Serverless::Function
            Properties: {CodeUri: s3://b/k, Handler: i.h, Runtime: r, Policies: [%s]}
        """;
    assertThat(Expanded.of(function.formatted("{DynamoDBCrudPolicy: {Table: t}}")).problems())
        .containsExactly("policy template `DynamoDBCrudPolicy` needs `TableName`");
    assertThat(Expanded.of(function.formatted("{DynamoPolicy: {}}")).problems())
        .containsExactly("there is no policy template `DynamoPolicy`");
    assertThat(Expanded.of(function.formatted("5")).problems()).isNotEmpty();
  }
}
