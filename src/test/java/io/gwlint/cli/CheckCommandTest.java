package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir Path folder;
  private Run run;

  @BeforeEach
  void stand() {
    run = new Run(folder);
  }

  @Test
  void findsWhatIsBrokenBelowTheCurrentFolder() throws IOException {
    run.with("api/t.yaml", Templates.BROKEN)
        .with("api/values.yaml", "a: 1\n")
        .gwlint("check", "--select", "GW301");
    assertThat(run.status).isEqualTo(1);
    assertThat(run.out())
        .startsWith("error[GW301 lambda-permission-missing]: ")
        .contains("--> api/t.yaml:19:23\n")
        .contains(
            "19 |       IntegrationUri: !GetAtt Fn.Arn\n"
                + "   |                       ^^^^^^^^^^^^^^\n")
        .contains("= breaks: GET /items\n")
        .endsWith("1 error in 1 template (1 checked)\n");
    assertThat(run.err).isEmpty();
  }

  @Test
  void endsWithZeroWhenAllIsWell() throws IOException {
    run.with("t.yaml", Templates.MENDED).gwlint("check", "--select", "GW301", "t.yaml");
    assertThat(run.status).isZero();
    assertThat(run.out()).isEqualTo("no findings in 1 template\n");
    assertThat(run.gwlint("check", "-q", "--select", "GW301").out()).isEmpty();
  }

  @Test
  void checksWhatAChangeMayBreak() throws IOException {
    run.with("t.yaml", Templates.BROKEN).with("notes.yaml", "a: 1\n").with("broken.yaml", "a: [");
    String[] command = {"check", "--changed", "-q", "--select", "GW301", "--"};
    assertThat(run.gwlint(command).status).isZero();
    assertThat(run.gwlint(with(command, "notes.yaml", "broken.yaml", "gone.yaml")).status).isZero();
    assertThat(run.out() + run.err).isEmpty();
    assertThat(run.gwlint(with(command, "notes.yaml", "t.yaml")).status).isEqualTo(1);
    run.with("t.yaml", Templates.BROKEN + "# see notes.yaml\n");
    assertThat(run.gwlint(with(command, "notes.yaml")).status).isEqualTo(1);
    assertThat(run.out()).contains("--> t.yaml:19:23");
  }

  @Test
  void readsStandardInput() {
    run.input(Templates.BROKEN).gwlint("check", "--select", "GW301", "-");
    assertThat(run.status).isEqualTo(1);
    assertThat(run.out()).contains("--> <stdin>:19:23");
  }

  @Test
  void failsOnWhatItIsToldTo() throws IOException {
    run.with("t.yaml", Templates.BROKEN);
    assertThat(run.gwlint("check", "--select", "GW301", "--fail-on", "never").status).isZero();
    assertThat(run.out()).contains("GW301");
    assertThat(run.gwlint("check", "--select", "GW403").status).isZero();
    assertThat(run.out()).isEqualTo("no findings in 1 template; 1 less severe not shown\n");
    assertThat(run.gwlint("check", "--select", "GW403", "--fail-on=NOTE").status).isEqualTo(1);
    assertThat(run.out()).contains("note[GW403");
    assertThat(
            run.gwlint("check", "--select", "GW403", "--fail-on=note", "--severity=error").status)
        .isEqualTo(1);
    assertThat(run.out()).doesNotContain("GW403");
    assertThat(run.gwlint("check", "--ignore", "GW3, gw4").status).isZero();
  }

  @Test
  void writesSeveralFormatsInOneRun() throws IOException {
    run.with("t.yaml", Templates.BROKEN)
        .gwlint(
            "check",
            "--select=GW301",
            "--format",
            "text",
            "--format",
            "json",
            "--output",
            "a.json",
            "--format=sarif",
            "--output=b.sarif");
    assertThat(run.status).isEqualTo(1);
    assertThat(run.out()).startsWith("error[GW301");
    JsonNode json = new ObjectMapper().readTree(Files.readString(folder.resolve("a.json")));
    assertThat(json.at("/findings/0/location/file").asText()).isEqualTo("t.yaml");
    JsonNode sarif = new ObjectMapper().readTree(Files.readString(folder.resolve("b.sarif")));
    assertThat(sarif.at("/runs/0/results/0/ruleId").asText()).isEqualTo("GW301");
  }

  @Test
  void oneFormatAndOneFileNeedNoOrder() throws IOException {
    run.with("t.yaml", Templates.BROKEN);
    assertThat(run.gwlint("check", "--output", "a.json", "--format", "json").status).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(folder.resolve("a.json"))).startsWith("{");
    assertThat(run.gwlint("check", "--output", "a.txt", "--color", "auto").status).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("a.txt"))).contains("GW301");
    assertThat(run.gwlint("check", "--format", "text,json", "--output", "b.json").out())
        .contains("error[GW301");
  }

  @Test
  void saysWhichOutputsMakeNoSense() throws IOException {
    run.with("t.yaml", Templates.BROKEN);
    assertUsage(
        "--output 'b' has no --format before it",
        "check",
        "--format",
        "json",
        "--output",
        "a",
        "--output",
        "b");
    assertUsage(
        "--output 'b' has no --format before it", "check", "--output", "a", "--output", "b");
    assertUsage(
        "only one format can go to standard output: give the others an --output FILE",
        "check",
        "--format",
        "json,sarif");
    assertUsage(
        "cannot write 'no/a.json': its folder does not exist",
        "check",
        "--format",
        "json",
        "--output",
        "no/a.json");
    assertUsage(
        "--format takes text, json, sarif, github, gitlab, checkstyle, junit, sonarqube, rdjson,"
            + " markdown, not 'jsno'; did you mean 'json'?",
        "check",
        "--format",
        "jsno");
  }

  @Test
  void namesTheNearestOfWhatIsMisspelt() {
    assertUsage(
        "unknown option '--fial-on'; did you mean '--fail-on'?", "check", "--fial-on", "error");
    assertUsage("unknown option '--formt'; did you mean '--format'?", "check", "--formt=json");
    assertUsage(
        "--severity takes error, warning, note, not 'eror'; did you mean 'error'?",
        "check",
        "--severity",
        "eror");
    assertUsage(
        "--color takes auto, always, never, not 'sometimes'", "check", "--color", "sometimes");
    assertUsage("unknown rule 'GW3O1'; did you mean 'GW301'?", "check", "--select", "GW3O1");
    assertUsage("--parameter takes NAME=VALUE, not 'Stage'", "check", "--parameter", "Stage");
    assertUsage("account '12' is not twelve digits", "check", "--account", "12");
    assertUsage("--jobs takes a number from 1, not '0'", "check", "--jobs", "0");
    assertUsage("missing value of option '--format'", "check", "--format");
  }

  @Test
  void parametersComeFromOptionsAndFiles() throws IOException {
    String template =
        "Parameters: {Seconds: {Type: Number, Default: 3}}\n"
            + Templates.MENDED.replace(
                "      Handler: index.handler\n",
                "      Handler: index.handler\n      Timeout: !Ref Seconds\n");
    run.with("t.yaml", template)
        .with("params.json", "[{\"ParameterKey\": \"Seconds\", \"ParameterValue\": \"60\"}]")
        .with(
            "samconfig.toml",
            "[default.deploy.parameters]\nparameter_overrides = \"Seconds=61\"\n");
    String[] check = {"check", "--select", "GW401", "t.yaml"};
    assertThat(run.gwlint(check).out()).startsWith("no findings");
    assertThat(run.gwlint(with(check, "--parameter", "Seconds=59")).out()).contains("59 s");
    assertThat(run.gwlint(with(check, "--parameter-file", "params.json")).out()).contains("60 s");
    assertThat(
            run.gwlint(
                    with(check, "--parameter-file=params.json", "--parameter-file=samconfig.toml"))
                .out())
        .contains("61 s");
    assertThat(
            run.gwlint(with(check, "--parameter-file=params.json", "--parameter=Seconds=4")).out())
        .startsWith("no findings");
    run.gwlint(with(check, "--parameter-file=gone.json"));
    assertThat(run.status).isEqualTo(2);
    assertThat(run.err)
        .startsWith("gwlint: parameter file ")
        .contains("gone.json does not exist\n");
  }

  private static String[] with(String[] args, String... more) {
    return java.util.stream.Stream.of(args, more)
        .flatMap(java.util.Arrays::stream)
        .toArray(String[]::new);
  }

  @Test
  void coloursFollowOptionAndEnvironment() throws IOException {
    run.with("t.yaml", Templates.BROKEN);
    assertThat(run.gwlint("check").out()).doesNotContain("\u001b");
    assertThat(run.gwlint("check", "--color=always").out()).contains("\u001b[1;31merror");
    run.interactive = true;
    run.environment.put("TERM", "xterm");
    assertThat(run.gwlint("check").out()).contains("\u001b");
    assertThat(run.gwlint("check", "--color", "never").out()).doesNotContain("\u001b");
    run.environment.put("TERM", "dumb");
    assertThat(run.gwlint("check").out()).doesNotContain("\u001b");
    run.environment.put("CLICOLOR_FORCE", "1");
    assertThat(run.gwlint("check").out()).contains("\u001b");
    run.environment.put("NO_COLOR", "1");
    assertThat(run.gwlint("check").out()).doesNotContain("\u001b");
    assertThat(run.gwlint("check", "--color=always").out()).contains("\u001b");
  }

  @Test
  void theSameWhateverTheNumberOfWorkers() throws IOException {
    for (int i = 0; i < 40; i++) {
      run.with("d" + i % 3 + "/t" + i + ".yaml", i % 2 == 0 ? Templates.BROKEN : Templates.MENDED);
    }
    String alone = run.gwlint("check", "--format=json", "--jobs=1").out();
    assertThat(run.gwlint("check", "--format=json", "--jobs", "7").out()).isEqualTo(alone);
    assertThat(run.gwlint("check", "--format=json").out()).isEqualTo(alone);
  }

  @Test
  void statisticsGoToStandardError() throws IOException {
    run.with("t.yaml", Templates.BROKEN)
        .gwlint("check", "--select=GW301", "--statistics", "--format=json");
    assertThat(run.err)
        .startsWith(
            "     1  GW301  lambda-permission-missing\n     1 files looked into, 1 templates, ");
    assertThat(run.out()).startsWith("{").endsWith("}\n");
  }

  @Test
  void aReaderWhoHasEnoughIsNoError() throws IOException {
    run.with("t.yaml", Templates.BROKEN);
    run.sink = new Closed("Broken pipe");
    assertThat(run.gwlint("check").status).isEqualTo(1);
    assertThat(run.err).isEmpty();
    run.sink = new Closed("No space left on device");
    assertThat(run.gwlint("check").status).isEqualTo(2);
    assertThat(run.err).isEqualTo("gwlint: output failed: No space left on device\n");
  }

  @Test
  void saysWhenThereIsNothingToCheck() throws IOException {
    run.with("values.yaml", "a: 1\n").gwlint("check", ".");
    assertThat(run.status).isZero();
    assertThat(run.err).isEqualTo("gwlint: no templates found in .\n");
    assertThat(run.gwlint("check", "--quiet").err).isEmpty();
    run.with("half.yaml", "Resources: [").gwlint("check", "half.yaml");
    assertThat(run.out()).contains("GW101");
    assertThat(run.err).isEmpty();
  }

  private void assertUsage(String message, String... args) {
    run.gwlint(args);
    assertThat(run.status).isEqualTo(2);
    assertThat(run.err)
        .isEqualTo("gwlint: " + message + "\ngwlint: 'gwlint check --help' shows what there is\n");
  }

  /** Standard output whose reader is gone. */
  private static final class Closed extends OutputStream {
    private final String message;

    Closed(String message) {
      this.message = message;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(message);
    }
  }
}
