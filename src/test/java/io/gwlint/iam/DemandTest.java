package io.gwlint.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.assembly.Gateways;
import io.gwlint.gateway.Gateway;
import io.gwlint.source.SourceFile;
import io.gwlint.template.Inputs;
import io.gwlint.tree.TreeReader;
import io.gwlint.value.Answer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemandTest {
  private static final String ARN = "arn:${AWS::Partition}:";
  private static final String PLACE = ":${AWS::Region}:${AWS::AccountId}:";

  private static final String API =
      """
      Resources:
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Queue: { Type: AWS::SQS::Queue }
        Named: { Type: AWS::SQS::Queue, Properties: { QueueName: orders } }
        Table: { Type: AWS::DynamoDB::Table }
        Machine: { Type: AWS::StepFunctions::StateMachine }
        Bucket: { Type: AWS::S3::Bucket }
        Fn: { Type: AWS::Lambda::Function }
        Method:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: POST
            Integration:
              Type: AWS
              Credentials: !GetAtt Role.Arn
      """;

  private static Gateway gateway(String template) {
    SourceFile file = new SourceFile("template.yaml", template);
    return Gateways.of(new TreeReader().read(file), Inputs.none()).variants().get(0).gateway();
  }

  private static Optional<Demand> demand(String uri, String... rest) {
    StringBuilder template = new StringBuilder(API);
    template.append("        Uri: !Sub \"").append(uri).append("\"\n");
    for (String line : rest) {
      template.append("        ").append(line).append('\n');
    }
    Gateway gateway = gateway(template.toString());
    return Demand.of(gateway.calls().get(0), gateway);
  }

  private static String service(String call) {
    return "arn:aws:apigateway:${AWS::Region}:" + call;
  }

  private static String resource(Optional<Demand> demand) {
    return demand.flatMap(Demand::resource).map(Object::toString).orElse("?");
  }

  private static String action(Optional<Demand> demand) {
    return demand.map(Demand::action).orElse("?");
  }

  @Test
  void anActionIsInTheUri() {
    Optional<Demand> scan =
        demand(
            service("dynamodb:action/Scan"),
            "RequestTemplates: { application/json: !Sub '{\"TableName\": \"${Table}\"}' }");

    assertThat(action(scan)).isEqualTo("dynamodb:Scan");
    assertThat(resource(scan)).isEqualTo(ARN + "dynamodb" + PLACE + "table/${Table}");
    assertThat(action(demand(service("ses:action/SendRawEmail&Version=2010-12-01"))))
        .isEqualTo("ses:SendRawEmail");
  }

  @Test
  void anIndexAndWhatTheRequestNamesAreNotTheTable() {
    String uri = service("dynamodb:action/Query");

    assertThat(
            resource(
                demand(
                    uri,
                    "RequestTemplates:",
                    "  application/json: '{\"TableName\": \"items\", \"IndexName\": \"i\"}'")))
        .isEqualTo("?");
    assertThat(
            resource(
                demand(
                    uri,
                    "RequestTemplates:",
                    "  application/json: '{\"TableName\": \"$input.params(1)\"}'")))
        .isEqualTo("?");
  }

  @Test
  void anActionIsInTheFormTheQueryOrTheTarget() {
    String uri = service("sqs:path/${AWS::AccountId}/${Named.QueueName}");
    Optional<Demand> form =
        demand(
            uri, "RequestTemplates: { application/json: Action=SendMessageBatch&MessageBody=x }");

    assertThat(action(form)).isEqualTo("sqs:SendMessage");
    assertThat(resource(form)).isEqualTo(ARN + "sqs" + PLACE + "${Named.QueueName}");
    assertThat(
            action(
                demand(
                    uri,
                    "RequestParameters:",
                    "  integration.request.querystring.Action: \"'PurgeQueue'\"")))
        .isEqualTo("sqs:PurgeQueue");
    assertThat(
            action(
                demand(
                    service("events:path//"),
                    "RequestParameters:",
                    "  integration.request.header.X-Amz-Target: \"'AWSEvents.PutEvents'\"")))
        .isEqualTo("events:PutEvents");
    assertThat(action(demand(uri))).isEqualTo("?");
  }

  @Test
  void bucketsKnowVerbAndPath() {
    String uri = service("s3:path/${Bucket}/{key}");

    assertThat(action(demand(uri, "IntegrationHttpMethod: PUT"))).isEqualTo("s3:PutObject");
    assertThat(action(demand(uri, "IntegrationHttpMethod: GET"))).isEqualTo("s3:GetObject");
    assertThat(action(demand(service("s3:path/files"), "IntegrationHttpMethod: GET")))
        .isEqualTo("s3:ListBucket");
    assertThat(action(demand(uri + "?acl", "IntegrationHttpMethod: GET"))).isEqualTo("?");
    assertThat(
            resource(
                demand(
                    uri,
                    "IntegrationHttpMethod: GET",
                    "RequestParameters: { integration.request.path.key: \"'index.html'\" }")))
        .isEqualTo(ARN + "s3:::${Bucket}/index.html");
  }

  @Test
  void transactionsAndServicesThatAreNotKnownDemandNothing() {
    assertThat(demand(service("dynamodb:action/TransactWriteItems"))).isEmpty();
    assertThat(demand(service("unheard:action/Of"))).isEmpty();
  }

  @Test
  void whicheverWayAResourceIsSpelled() {
    String machine = "RequestTemplates: { application/json: !Sub '{\"stateMachineArn\": \"";

    for (String spelled : new String[] {"${Machine}", "${Machine.Arn}"}) {
      Optional<Demand> start =
          demand(service("states:action/StartExecution"), machine + spelled + "\"}' }");
      assertThat(resource(start)).isEqualTo(spelled);
      assertThat(refused(start, "!Ref Machine")).isEqualTo(Answer.NO);
      assertThat(refused(start, "!GetAtt Machine.Arn")).isEqualTo(Answer.NO);
      assertThat(
              refused(
                  start,
                  "!Sub arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:stateMachine:${Machine.Name}"))
          .isEqualTo(Answer.NO);
      assertThat(refused(start, "!Sub ${Queue.Arn}")).isEqualTo(Answer.YES);
      assertThat(refused(start, "!ImportValue machine")).isEqualTo(Answer.UNKNOWN);
    }
  }

  private static Answer refused(Optional<Demand> demand, String resource) {
    String role =
        """
          Role:
            Type: AWS::IAM::Role
            Properties:
              Policies:
                - PolicyDocument:
                    Statement:
                      Effect: Allow
                      Action: states:StartExecution
                      Resource: %s
        """;
    Gateway gateway = gateway(API + role.formatted(resource));
    return demand.orElseThrow().isRefusedTo(gateway.roles().get(0), gateway);
  }

  @Test
  void aNameIsNoArnOfAFunction() {
    String uri = "lambda:path/2015-03-31/functions/%s/invocations";

    assertThat(resource(demand(service(uri.formatted("items"))))).isEqualTo("?");
    assertThat(resource(demand(service(uri.formatted("${Fn.Arn}")))))
        .isEqualTo(ARN + "lambda" + PLACE + "function:${Fn.(name)}");
  }
}
