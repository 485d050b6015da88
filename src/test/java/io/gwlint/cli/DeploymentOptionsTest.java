package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentOptionsTest {
  private static final String TEMPLATE =
      """
      Parameters:
        Seconds: {Type: Number, Default: 10}
      """
          + Templates.REST_GET
          + """
                Integration:
                  Type: AWS_PROXY
                  IntegrationHttpMethod: POST
                  Uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations
            Fn:
              Type: AWS::Lambda::Function
              Properties: {Role: r, Code: {ZipFile: x}, Timeout: !Ref Seconds}
          """;

  private static final String CONFIGURATION =
      """
      version = 0.1
      [default.deploy.parameters]
      parameter_overrides = "Seconds=31"
      [prod.deploy.parameters]
      region = "eu-west-1"
      parameter_overrides = ["Seconds=32"]
      """;

  @TempDir Path folder;
  private Run run;

  @BeforeEach
  void stand() throws IOException {
    run = new Run(folder).with("t.yaml", TEMPLATE).with("samconfig.toml", CONFIGURATION);
  }

  private Run check(String... options) {
    String[] all = new String[options.length + 4];
    System.arraycopy(
        new String[] {"check", "--select=GW401", "--severity=note", "t.yaml"}, 0, all, 0, 4);
    System.arraycopy(options, 0, all, 4, options.length);
    return run.gwlint(all);
  }

  @Test
  void anEnvironmentOfSamsConfigurationCanBeNamed() {
    assertThat(check().out()).doesNotContain("GW401");
    assertThat(check("--parameter-file=samconfig.toml").out()).contains("may run 31 s");
    assertThat(check("--parameter-file=samconfig.toml:prod").out()).contains("may run 32 s");
    assertThat(check("--config-env=prod").out()).contains("may run 32 s");
    assertThat(check("--config-env=prod", "--parameter-file=samconfig.toml").out())
        .contains("may run 32 s");
    assertThat(check("--config-env=prod", "--parameter=Seconds=33").out()).contains("may run 33 s");
  }

  @Test
  void anUnknownEnvironmentIsSaidWithTheKnownOnes() {
    assertThat(check("--config-env=test").status).isEqualTo(2);
    assertThat(run.err)
        .contains(
            "samconfig.toml cannot be used: it has no environment `test`, only default, prod");
  }

  @Test
  void linesOfKeysAndValuesAreRead() throws IOException {
    run.with("prod.env", "# production\nSeconds=34\n");
    assertThat(check("--parameter-file=prod.env").out()).contains("may run 34 s");
    assertThat(run.err).isEmpty();
  }

  @Test
  void parametersThatNoTemplateHasAreSaid() {
    assertThat(check("--parameter=Second=35", "--parameter=Colour=red").status).isZero();
    assertThat(run.err)
        .isEqualTo(
            "gwlint: parameter `Colour` is given, but no template has it\n"
                + "gwlint: parameter `Second` is given, but no template has it;"
                + " `Seconds` is a parameter\n");
    assertThat(check("-q", "--parameter=Second=35").err).isEmpty();
  }
}
