package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code BROKEN} has GW301 at {@code IntegrationUri} and the note GW403 at {@code Fn}. */
class ConfigurationTest {
  private static final String LONG_TIMEOUT =
      """
      Parameters:
        Stage: {Type: String, Default: test}
        Wait: {Type: Number, Default: 60000}
      Resources:
        Api:
          Type: AWS::ApiGateway::RestApi
          Properties: {Name: shop, EndpointConfiguration: {Types: [REGIONAL]}}
        Get:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: GET
            AuthorizationType: NONE
            Integration:
              Type: HTTP_PROXY
              IntegrationHttpMethod: GET
              Uri: https://shop.example.com/
              TimeoutInMillis: !Ref Wait
      """;

  @TempDir Path folder;
  private Run run;

  @BeforeEach
  void stand() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    run = new Run(folder);
  }

  @Test
  void isFoundUpwardsUntilTheRepositoryEnds() throws IOException {
    run.with("a/b/t.yaml", Templates.BROKEN).with(".gwlint.yaml", "rules: {GW301: note}\n");
    assertThat(run.gwlint("check").status).isZero();
    assertThat(run.gwlint("check", "--no-config").status).isEqualTo(1);
    Files.createDirectory(folder.resolve("a/.git"));
    assertThat(run.gwlint("check").status).isEqualTo(1);
    run.with("a/.gwlint.yml", "fail-on: never\n");
    assertThat(run.gwlint("check").status).isZero();
  }

  @Test
  void withoutRepositoryItIsFoundUpToWhereOneStands() throws IOException {
    Files.delete(folder.resolve(".git"));
    run.with("x/t.yaml", Templates.BROKEN).with(".gwlint.yaml", "fail-on: never\n");
    assertThat(run.gwlint("check", "x/t.yaml").status).isZero();
    Run below = new Run(folder.resolve("x"));
    assertThat(below.gwlint("check", "t.yaml").status).isEqualTo(1);
  }

  @Test
  void eachTemplateHasItsOwn() throws IOException {
    run.with("one/t.yaml", Templates.BROKEN)
        .with("one/.gwlint.yaml", "fail-on: never\nseverity: note\n")
        .with("two/t.yaml", Templates.BROKEN)
        .with("two/.gwlint.yaml", "rules: {lambda-permission-missing: off}\nseverity: warning\n");
    run.gwlint("check");
    assertThat(run.status).isZero();
    assertThat(run.out())
        .contains("--> one/t.yaml")
        .contains("note[GW403")
        .doesNotContain("--> two/t.yaml")
        .contains("1 less severe not shown");
  }

  @Test
  void theCommandLineWins() throws IOException {
    run.with("t.yaml", Templates.BROKEN)
        .with(
            ".gwlint.yaml",
            "ignore: [GW301]\nfail-on: never\nseverity: error\nprofile: security\n");
    assertThat(run.gwlint("check").out()).doesNotContain("GW301");
    assertThat(run.gwlint("check", "--select", "GW301").out()).contains("error[GW301");
    assertThat(run.status).isZero();
    assertThat(run.gwlint("check", "--select", "GW301", "--fail-on", "error").status).isEqualTo(1);
    assertThat(run.gwlint("check", "--profile", "all", "--severity", "note").out())
        .contains("GW403")
        .doesNotContain("GW301");
    assertThat(run.gwlint("check", "--profile", "al").err).contains("did you mean 'all'?");
  }

  @Test
  void profilesDivideTheRules() throws IOException {
    String unscoped = Templates.MENDED;
    run.with("t.yaml", unscoped);
    assertThat(run.gwlint("check", "--severity", "note").out())
        .contains("GW403")
        .doesNotContain("GW305");
    assertThat(run.gwlint("check", "--profile", "security").out())
        .contains("note[GW305")
        .doesNotContain("GW403");
    assertThat(run.gwlint("check", "--profile", "all").out()).contains("GW305").contains("GW403");
    run.with(".gwlint.yaml", "profile: security\n");
    assertThat(run.gwlint("check").out()).contains("note[GW305").doesNotContain("GW403");
    run.with(".gwlint.yaml", "select: [GW305]\nseverity: note\n");
    assertThat(run.gwlint("check").out()).contains("note[GW305").doesNotContain("GW403");
  }

  @Test
  void mistakesAreErrorsWithTheirPlace() throws IOException {
    run.with("a/t.yaml", Templates.BROKEN)
        .with("a/u.yaml", Templates.BROKEN)
        .with("a/.gwlint.yaml", "fail-on: never\nrules:\n  lambda-permission-mising: off\n")
        .with("b/t.yaml", Templates.BROKEN);
    run.gwlint("check");
    assertThat(run.status).isEqualTo(2);
    assertThat(run.err)
        .isEqualTo(
            "gwlint: a/.gwlint.yaml:3:3: unknown rule 'lambda-permission-mising'; did you mean"
                + " 'lambda-permission-missing'?\n");
    assertThat(run.out()).contains("--> b/t.yaml").doesNotContain("--> a/");
  }

  @Test
  void aFileCanBeNamed() throws IOException {
    run.with("t.yaml", Templates.BROKEN)
        .with("ci/strict.yaml", "rules: {GW301: warning}\nfail-on: warning\n")
        .with(".gwlint.yaml", "fail-on: never\n");
    assertThat(run.gwlint("check", "--config", "ci/strict.yaml").status).isEqualTo(1);
    assertThat(run.out()).contains("warning[GW301");
    run.gwlint("check", "--config", "ci/strickt.yaml");
    assertThat(run.status).isEqualTo(2);
    assertThat(run.err).contains("ci/strickt.yaml: does not exist");
    assertThat(run.gwlint("check", "--config", "x", "--no-config").err)
        .contains("--config and --no-config exclude each other");
  }

  @Test
  void overridesAndExclusionsGoByPath() throws IOException {
    run.with("legacy/old/t.yaml", Templates.BROKEN)
        .with("demo/t.yaml", Templates.BROKEN)
        .with("src/t.yaml", Templates.BROKEN)
        .with(
            ".gwlint.yaml",
            """
            exclude: [legacy]
            overrides:
              - paths: ["demo/*.yaml"]
                rules: {GW301: warning}
            """);
    run.gwlint("check");
    assertThat(run.out())
        .contains("--> src/t.yaml")
        .containsOnlyOnce("error[GW301")
        .containsOnlyOnce("warning[GW301")
        .doesNotContain("legacy")
        .contains("(2 checked)");
    run.gwlint("check", "legacy/old/t.yaml");
    assertThat(run.status).isZero();
    assertThat(run.err).contains("legacy/old/t.yaml: left out by .gwlint.yaml");
    assertThat(run.gwlint("check", "--no-config", "legacy/old/t.yaml").status).isEqualTo(1);
  }

  @Test
  void raisedQuotasAreKnown() throws IOException {
    run.with("t.yaml", LONG_TIMEOUT).gwlint("check", "--severity=note", "--select=GW402");
    assertThat(run.out()).contains("note[GW402");
    run.with(".gwlint.yaml", "quotas: {integration-timeout-ms: 60000}\n");
    assertThat(run.gwlint("check", "--severity=note", "--select=GW402").out())
        .contains("no findings");
    run.with(".gwlint.yaml", "quotas: {integration-timeout-ms: 45000}\n");
    assertThat(run.gwlint("check", "--select=GW402").out())
        .contains("error[GW402")
        .contains("60000 ms is over the account's quota of 45000 ms")
        .contains("Timeout should be between 50 ms and 45000 ms");
  }

  @Test
  void rulesMayHaveCommasBetween() throws IOException {
    run.with("t.yaml", Templates.BROKEN).with(".gwlint.yaml", "select: GW4, GW301\n");
    assertThat(run.gwlint("check").out()).contains("error[GW301");
    run.with(".gwlint.yaml", "ignore: [GW4, 'GW5,GW301']\n");
    assertThat(run.gwlint("check").status).isZero();
    run.with(".gwlint.yaml", "ignore: GW401, GW3o1\n").gwlint("check");
    assertThat(run.err).startsWith("gwlint: .gwlint.yaml:1:16: unknown rule 'GW3o1'; did you");
  }

  @Test
  void aWebAclElsewhereGuardsRoutes() throws IOException {
    run.with("t.yaml", Templates.BROKEN.replace("GET /items", "POST /items"));
    assertThat(run.gwlint("check", "--select", "GW216", "--severity", "note").out())
        .contains("note[GW216");
    run.with(".gwlint.yaml", "provided-elsewhere: {web-acl: true}\n");
    assertThat(run.gwlint("check", "--select", "GW216", "--severity", "note").out())
        .startsWith("no findings");
  }

  @Test
  void whatIsProvidedElsewhereIsNotMissed() throws IOException {
    run.with("t.yaml", Templates.BROKEN);
    run.with(".gwlint.yaml", "provided-elsewhere: {permissions: [Other]}\n");
    assertThat(run.gwlint("check").out()).contains("GW301");
    run.with(".gwlint.yaml", "provided-elsewhere: {permissions: [Fn]}\n");
    assertThat(run.gwlint("check").out()).doesNotContain("GW301");
    run.with(".gwlint.yaml", "provided-elsewhere: {permissions: '*'}\n");
    assertThat(run.gwlint("check").out()).doesNotContain("GW301");
    String logging =
        LONG_TIMEOUT
            + """
              D:
                Type: AWS::ApiGateway::Deployment
                DependsOn: Get
                Properties:
                  RestApiId: !Ref Api
                  StageName: test
                  StageDescription: {LoggingLevel: INFO}
            """;
    run.with("t.yaml", logging).with(".gwlint.yaml", "");
    assertThat(run.gwlint("check").out()).contains("GW602");
    run.with(".gwlint.yaml", "provided-elsewhere: {logging-role: true}\n");
    assertThat(run.gwlint("check").out()).doesNotContain("GW602");
  }

  @Test
  void environmentsGiveParameters() throws IOException {
    run.with("t.yaml", LONG_TIMEOUT)
        .with(
            ".gwlint.yaml",
            """
            parameters: {Wait: 20}
            environments:
              test: {parameters: {Wait: 29000}}
              prod: {parameters: {Stage: prod}}
            """);
    String[] check = {"check", "--select=GW402", "--environment"};
    assertThat(run.gwlint("check", "--select=GW402").out()).contains("of 20 ms is under 50 ms");
    assertThat(run.gwlint(with(check, "test")).status).isZero();
    assertThat(run.gwlint(with(check, "prod")).status).isEqualTo(1);
    assertThat(run.gwlint(with(check, "prod", "--parameter", "Wait=60")).status).isZero();
    run.gwlint(with(check, "prd"));
    assertThat(run.status).isEqualTo(2);
    assertThat(run.err).contains(".gwlint.yaml: has no environment `prd`; did you mean `prod`?");
    Files.delete(folder.resolve(".gwlint.yaml"));
    assertThat(run.gwlint(with(check, "prod")).status).isEqualTo(2);
  }

  private static String[] with(String[] first, String... more) {
    String[] all = java.util.Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }

  @Test
  void aSuppressionThatAnotherEnvironmentNeedsIsOfUse() throws IOException {
    String template =
        LONG_TIMEOUT.replace("!Ref Wait", "!Ref Wait # gwlint:ignore GW402 -- prod waits longer");
    run.with("t.yaml", template.replace("60000", "1000"))
        .with(".gwlint.yaml", "environments: {prod: {parameters: {Wait: 20}}}\n");
    assertThat(run.gwlint("check").out()).doesNotContain("GW112");
    run.with(".gwlint.yaml", "environments: {prod: {parameters: {Wait: 2000}}}\n");
    assertThat(run.gwlint("check").out()).contains("GW112");
  }

  @Test
  void reasonsCanBeDemanded() throws IOException {
    run.with(
            "t.yaml",
            Templates.BROKEN.replace("!GetAtt Fn.Arn", "!GetAtt Fn.Arn # gwlint:ignore GW301"))
        .with(".gwlint.yaml", "suppressions: {require-reason: true}\n");
    assertThat(run.gwlint("check").out()).contains("error[GW301").contains("gives no reason");
    run.with(".gwlint.yaml", "suppressions: {require-reason: false}\n");
    assertThat(run.gwlint("check").status).isZero();
  }

  @Test
  void standardInputHasTheConfigurationOfTheFolderOneStandsIn() throws IOException {
    run.with(".gwlint.yaml", "fail-on: never\n").input(Templates.BROKEN).gwlint("check", "-");
    assertThat(run.status).isZero();
    assertThat(run.out()).contains("GW301");
  }
}
