package io.gwlint.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.source.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferencesTest {
  private static final Template TEMPLATE =
      Yaml.template(
          """
          Parameters:
            Stage: {Type: String}
          Conditions:
            C: !Equals [!Ref Stage, prod]
          Resources:
            Api: {Type: AWS::ApiGateway::RestApi}
            Method:
              Type: AWS::ApiGateway::Method
              DependsOn: Permission
              Condition: C
              Properties:
                RestApiId: !Ref Api
                ResourceId: !GetAtt Api.RootResourceId
                Integration:
                  Uri: !Sub
                    - arn:${AWS::Region}:${Fn.Arn}/${Stage}/${own}/${!Role}
                    - own: !Ref Stage
            Permission:
              Type: AWS::Lambda::Permission
              Properties: {FunctionName: !If [C, !Ref Fn, !Ref 'AWS::NoValue']}
            Fn:
              Type: AWS::Lambda::Function
              Properties: {Role: !GetAtt [Role, Arn]}
            Role: {Type: AWS::IAM::Role}
            Policy:
              Type: AWS::IAM::Policy
              Properties: {Roles: [!Ref Role], Table: !Ref Table}
            Table: {Type: AWS::DynamoDB::Table}
            Worker:
              Type: AWS::Lambda::Function
              Properties: {Role: !GetAtt Role.Arn, Queue: !Ref Queue}
            Queue: {Type: AWS::SQS::Queue}
          """);

  private final References references = References.of(TEMPLATE);

  @Test
  void edgesSayHowAndWhere() {
    assertThat(references.from("Method"))
        .map(
            edge ->
                edge.to()
                    + " "
                    + edge.kind()
                    + " "
                    + edge.attribute()
                    + " "
                    + edge.property()
                    + " "
                    + edge.span().text())
        .containsExactly(
            "Permission DEPENDS_ON  DependsOn Permission",
            "Api REF  RestApiId Api",
            "Api GET_ATT RootResourceId ResourceId Api",
            "Fn SUB Arn Integration Fn");
    assertThat(references.to("Fn")).map(Edge::from).containsExactly("Method", "Permission");
    assertThat(references.direct().get("Method")).containsExactly("Permission", "Api", "Fn");
    assertThat(references.edges()).hasSize(10);
  }

  @Test
  void parametersAndConditionsInUseAreKnown() {
    assertThat(references.parameters("Method")).containsExactly("Stage");
    assertThat(references.conditions("Method")).containsExactly("C");
    assertThat(references.conditions("Permission")).containsExactly("C");
    assertThat(references.conditions("Fn")).isEmpty();
  }

  @Test
  void whatStandsAroundAGatewayIsReached() {
    assertThat(references.aroundGateways())
        .containsExactlyInAnyOrder("Api", "Method", "Permission", "Fn", "Role", "Policy", "Table");
  }

  private static List<Problem> problems(String text) {
    return References.of(Yaml.template(text)).unresolved();
  }

  private static List<String> messages(String text) {
    return problems(text).stream()
        .map(problem -> problem.span().text() + ": " + problem.message())
        .toList();
  }

  @Test
  void namesThatAreNotDefinedAreFound() {
    assertThat(references.unresolved()).isEmpty();
    assertThat(
            messages(
                """
                Parameters: {Environment: {Type: String}}
                Mappings: {Sizes: {a: {b: 1}}}
                Conditions:
                  IsProd: !And [!Condition IsDev, !Equals [!Ref Enviroment, x]]
                  Other: !Condition Nothing
                Resources:
                  Bucket:
                    Type: AWS::S3::Bucket
                    Condition: IsPord
                    DependsOn: [Buckett, Bucket]
                    Properties:
                      A: !Ref Nowhere
                      B: !GetAtt Topic.Arn
                      C: {Fn::GetAtt: [Queue, Arn]}
                      D: !Sub "x ${Stage} ${Missing.Arn} ${!Literal} ${AWS::Region} $${y}"
                      E: !Sub ["${own} ${foreign}", {own: !Ref Gone}]
                      F: !If [Unset, 1, 2]
                      G: !FindInMap [Size, a, b]
                      H: !GetAtt Environment.x
                Outputs:
                  O: {Condition: Undone, Value: !Ref Lost}
                """))
        .containsExactlyInAnyOrder(
            "IsDev: condition `IsDev` is not defined in this template",
            "Enviroment: `Enviroment` is not defined in this template, `Environment` is",
            "Nothing: condition `Nothing` is not defined in this template",
            "IsPord: condition `IsPord` is not defined in this template, `IsProd` is",
            "Buckett: resource `Buckett` is not defined in this template, `Bucket` is",
            "Nowhere: `Nowhere` is not defined in this template",
            "Topic: `Topic` is not defined in this template",
            "Queue: `Queue` is not defined in this template",
            "Stage: `Stage` is not defined in this template",
            "Missing: `Missing` is not defined in this template",
            "y: `y` is not defined in this template",
            "foreign: `foreign` is not defined in this template",
            "Gone: `Gone` is not defined in this template",
            "Unset: condition `Unset` is not defined in this template",
            "Size: mapping `Size` is not defined in this template, `Sizes` is",
            "Environment: `Environment` is not defined in this template",
            "Undone: condition `Undone` is not defined in this template",
            "Lost: `Lost` is not defined in this template");
  }

  @Test
  void attributesThatTheTypeLacksAreFound() {
    assertThat(
            messages(
                """
                Resources:
                  Api: {Type: AWS::ApiGateway::RestApi}
                  Http: {Type: AWS::ApiGatewayV2::Api}
                  Method: {Type: AWS::ApiGateway::Method}
                  Bucket:
                    Type: AWS::S3::Bucket
                    Properties:
                      A: !GetAtt Api.Arn
                      B: !Sub "${Http.Arn} ${Api.RootResourceId} ${Bucket.Anything}"
                      C: {Fn::GetAtt: [Method, Id]}
                      D: {Fn::GetAtt: [Api, !Ref X]}
                Parameters: {X: {Type: String}}
                """))
        .containsExactly(
            "Arn: `Api` has no attribute `Arn`: AWS::ApiGateway::RestApi gives RestApiId,"
                + " RootResourceId",
            "Arn: `Http` has no attribute `Arn`: AWS::ApiGatewayV2::Api gives ApiEndpoint, ApiId",
            "Id: `Method` has no attribute `Id`: AWS::ApiGateway::Method gives none");
  }

  @Test
  void whatSamMayGenerateIsLeftAlone() {
    String resources =
        """
        Resources:
          Fn: {Type: AWS::Serverless::Function}
          Api: {Type: AWS::Serverless::Api}
          Bucket:
            Type: AWS::S3::Bucket
            DependsOn: ApiProdStage
            Properties:
              A: [!Ref FnRole, !Ref Fn.Alias, !Ref Api.Stage, !Ref ServerlessRestApi, !GetAtt FnRole.Arn]
              B: !Sub "${ServerlessHttpApi} ${Fn.Version} ${Api.Stage}"
              C: !Ref Nowhere
        """;
    assertThat(messages("Transform: AWS::Serverless-2016-10-31\n" + resources))
        .containsExactly("Nowhere: `Nowhere` is not defined in this template");
    assertThat(problems(resources)).hasSizeGreaterThan(5);
  }

  @Test
  void whatAMacroMayAddIsLeftAlone() {
    String broken = "  A: {Type: AWS::S3::Bucket, Properties: {X: !Ref Nowhere}}\n";
    assertThat(problems("Resources:\n" + broken)).hasSize(1);
    assertThat(problems("Transform: AWS::LanguageExtensions\nResources:\n" + broken)).hasSize(1);
    assertThat(problems("Transform: Mine\nResources:\n" + broken)).isEmpty();
    assertThat(problems("Fn::Transform: {Name: AWS::Include}\nResources:\n" + broken)).isEmpty();
    assertThat(problems("Resources:\n  Fn::Transform: {Name: AWS::Include}\n" + broken)).isEmpty();
    assertThat(problems("Resources:\n  Fn::ForEach::X: [a, [b], {}]\n" + broken)).isEmpty();
  }

  @Test
  void whatCannotBeReadIsDefinedAllTheSame() {
    assertThat(problems("Resources: {A: 1, B: {Type: T::T, Properties: {X: !Ref A}}}")).isEmpty();
    assertThat(
            problems(
                "Resources: {M: {Type: My::Own::Thing::MODULE}, B: {Type: T::T, Properties: {X:"
                    + " !Ref MBucket}}}"))
        .isEmpty();
  }

  @Test
  void manyResourcesTakeNoTime() {
    StringBuilder text = new StringBuilder("Resources:\n");
    for (int i = 0; i < 10_000; i++) {
      text.append(
          "  R%d: {Type: AWS::ApiGateway::Method, Properties: {X: !Ref R%d, Y: !Ref Z%d}}\n"
              .formatted(i, (i + 1) % 10_000, i));
    }
    Template template = Yaml.template(text.toString());
    long start = System.nanoTime();
    References many = References.of(template);
    assertThat(many.aroundGateways()).hasSize(10_000);
    assertThat(many.unresolved()).hasSize(10_000);
    assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(5_000);
  }
}
