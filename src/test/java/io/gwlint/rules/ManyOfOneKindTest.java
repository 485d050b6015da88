package io.gwlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.rule.Finding;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Templates with so many of one kind that work for each pair or triple of them shows: CPU time, as
 * other work on the machine may take any. What is allowed is several times what is needed.
 */
class ManyOfOneKindTest {
  private static final int MANY = 400;
  private static final Duration ALLOWED = Duration.ofSeconds(6);

  private static String template(String start, String each) {
    return IntStream.range(0, MANY)
        .mapToObj(i -> each.replace("%", String.valueOf(i)))
        .collect(Collectors.joining("", "Resources:\n" + start, ""));
  }

  private static List<Finding> findings(String code, String template) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    List<Finding> findings = Analysed.findings(code, template);
    long taken = clock.getCurrentThreadCpuTime() - start;
    assertThat(Duration.ofNanos(taken)).as("CPU time").isLessThan(ALLOWED);
    return findings;
  }

  @Test
  void routesOfOneFunctionEachWithAPermissionForAnotherPath() {
    String template =
        template(
            """
              Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
              Fn: { Type: AWS::Lambda::Function, Properties: { Timeout: 10, Role: r, Code: { ZipFile: x } } }
            """,
            """
              R%: { Type: AWS::ApiGateway::Resource, Properties: { RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: p% } }
              P%:
                Type: AWS::Lambda::Permission
                Properties:
                  Action: lambda:InvokeFunction
                  FunctionName: !Ref Fn
                  Principal: apigateway.amazonaws.com
                  SourceArn: !Sub arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*/GET/p%x
              M%:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !Ref R%
                  HttpMethod: GET
                  AuthorizationType: NONE
                  Integration:
                    Type: AWS_PROXY
                    IntegrationHttpMethod: POST
                    Uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations
            """);

    assertThat(findings("GW302", template)).isNotEmpty();
  }

  @Test
  void routesStagesAndAuthorizersOfOneApi() {
    String template =
        template(
            """
              Api: { Type: AWS::ApiGatewayV2::Api, Properties: { Name: shop, ProtocolType: HTTP } }
            """,
            """
              F%: { Type: AWS::Lambda::Function, Properties: { Timeout: 10, Role: r, Code: { ZipFile: x } } }
              A%:
                Type: AWS::ApiGatewayV2::Authorizer
                Properties:
                  Name: a%
                  ApiId: !Ref Api
                  AuthorizerType: REQUEST
                  AuthorizerPayloadFormatVersion: "2.0"
                  IdentitySource: [ $request.header.Authorization ]
                  AuthorizerUri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${F%.Arn}/invocations
              I%: { Type: AWS::ApiGatewayV2::Integration, Properties: { ApiId: !Ref Api, IntegrationType: AWS_PROXY, PayloadFormatVersion: "2.0", IntegrationUri: !GetAtt F%.Arn } }
              R%: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Api, RouteKey: "ANY /p%", AuthorizationType: CUSTOM, AuthorizerId: !Ref A%, Target: !Sub "integrations/${I%}" } }
              S%: { Type: AWS::ApiGatewayV2::Stage, Properties: { ApiId: !Ref Api, StageName: s% } }
            """);

    assertThat(findings("GW205", template)).hasSize(MANY);
  }
}
