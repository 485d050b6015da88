package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GW611 where there is a revision to compare with. */
class DeploymentStaleTest {
  private static final String REST =
      """
      Parameters:
        Host: { Type: String }
      """
          + Templates.REST_GET
          + """
                Integration: { Type: HTTP_PROXY, IntegrationHttpMethod: GET, Uri: https://old.example.com/ }
                MethodResponses: [{ StatusCode: 200 }, { StatusCode: 404 }]
            Deployment:
              Type: AWS::ApiGateway::Deployment
              DependsOn: Get
              Properties: { RestApiId: !Ref Api }
            Stage:
              Type: AWS::ApiGateway::Stage
              Properties: { RestApiId: !Ref Api, DeploymentId: !Ref Deployment, StageName: prod }
          """;

  private static final String HTTP =
      """
      Resources:
        Api:
          Type: AWS::ApiGatewayV2::Api
          Properties: { Name: shop, ProtocolType: HTTP }
        Backend:
          Type: AWS::ApiGatewayV2::Integration
          Properties:
            ApiId: !Ref Api
            IntegrationType: HTTP_PROXY
            IntegrationMethod: GET
            IntegrationUri: https://old.example.com/
            PayloadFormatVersion: "1.0"
        Deployment:
          Type: AWS::ApiGatewayV2::Deployment
          Properties: { ApiId: !Ref Api }
        Stage:
          Type: AWS::ApiGatewayV2::Stage
          Properties: { ApiId: !Ref Api, StageName: prod, DeploymentId: !Ref Deployment }
      """;

  @TempDir Path folder;

  private void git(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=dev", "-c", "user.email=dev@example.com"));
    command.addAll(List.of(arguments));
    Process git =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.onExit().join().exitValue()).as(said).isZero();
  }

  /** What is said after a change from one template to the other. */
  private String after(String before, String now) throws IOException {
    Run run = new Run(folder).with("api.yaml", before);
    git("init", "-q");
    git("add", "-A");
    git("commit", "-q", "-m", "before");
    run.with("api.yaml", now);
    run.gwlint("check", "--since", "HEAD", "--select", "GW611", "--severity", "note");
    assertThat(run.status).isEqualTo(ExitStatus.CLEAN);
    return run.out();
  }

  @Test
  void aChangedMethodOfAnUnchangedDeploymentIsAWarning() throws IOException {
    assertThat(after(REST, REST.replace("old.example", "new.example")))
        .contains("warning[GW611")
        .contains("changes of `Get` are not deployed: `Deployment` stays");
  }

  @Test
  void aNewMethodIsNotDeployedEither() throws IOException {
    String method = REST.substring(REST.indexOf("  Get:"), REST.indexOf("  Deployment:"));
    String more = method.replace("Get:", "Post:").replace("HttpMethod: GET", "HttpMethod: POST");
    assertThat(after(REST, REST + more)).contains("changes of `Post` are not");
  }

  @Test
  void aPolicyIsServedAsItWasDeployed() throws IOException {
    String policy =
        ", Policy: {Statement: [{Effect: Allow, Principal: '*', Action: execute-api:Invoke,"
            + " Resource: 'execute-api:/*'}]}";
    String open = REST.replace("Name: shop", "Name: shop" + policy);
    assertThat(after(open, open.replace("Effect: Allow", "Effect: Deny")))
        .contains("changes of `Api.Policy` are not deployed: `Deployment` stays");
  }

  @Test
  void aSettingThatIsNewIsNotDeployed() throws IOException {
    String binary = REST.replace("Name: shop", "Name: shop, BinaryMediaTypes: [image/png]");
    assertThat(after(REST, binary)).contains("changes of `Api.BinaryMediaTypes` are not deployed");
  }

  @Test
  void aDeploymentOfAnotherNameDeploys() throws IOException {
    String now = REST.replace("old.example", "new.example");
    assertThat(
            after(
                REST,
                now.replace("Deployment:", "Second:").replace("Ref Deployment", "Ref Second")))
        .doesNotContain("GW611");
  }

  @Test
  void aDeploymentThatChangesIsLeftAlone() throws IOException {
    String now = REST.replace("old.example", "new.example");
    String described = "Properties: { Description: second, RestApiId: !Ref Api }";
    assertThat(after(REST, now.replace("Properties: { RestApiId: !Ref Api }", described)))
        .doesNotContain("GW611");
  }

  @Test
  void otherWordsForTheSameAreNoChange() throws IOException {
    String now =
        "# moved\n"
            + REST.replace(
                    "[{ StatusCode: 200 }, { StatusCode: 404 }]",
                    "[{ StatusCode: '404' }, { StatusCode: '200' }]")
                .replace("Name: shop", "Name: store");
    assertThat(after(REST, now)).doesNotContain("GW611");
  }

  @Test
  void whatOnlyTheDeploymentKnowsMayBeTheSame() throws IOException {
    assertThat(after(REST, REST.replace("Uri: https://old.example.com/", "Uri: !Ref Host")))
        .doesNotContain("GW611");
  }

  @Test
  void anHttpApiWithoutAutoDeployIsAsStale() throws IOException {
    assertThat(after(HTTP, HTTP.replace("old.example", "new.example")))
        .contains("changes of `Backend` are not deployed");
  }

  @Test
  void autoDeployDeploys() throws IOException {
    String auto = HTTP.replace("StageName: prod,", "StageName: prod, AutoDeploy: true,");
    assertThat(after(auto, auto.replace("old.example", "new.example"))).doesNotContain("GW611");
  }
}
