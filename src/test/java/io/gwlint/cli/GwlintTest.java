package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GwlintTest {
  @TempDir Path folder;
  private Run run;

  @BeforeEach
  void stand() {
    run = new Run(folder);
  }

  @Test
  void helpTeaches() {
    assertThat(run.gwlint("--help").status).isZero();
    assertThat(run.out()).contains("gwlint check", "gwlint explain GW301", "Exit status");
    assertThat(run.gwlint("help").out()).isEqualTo(run.gwlint("-h").out());
    String check = run.gwlint("check", "--help").out();
    assertThat(check)
        .contains("Examples:", "Exit status:", "--fail-on", "--parameter", ".gitignore");
    assertThat(run.gwlint("help", "check").out()).isEqualTo(check);
    assertThat(check.lines()).allMatch(line -> line.length() <= 100);
    assertThat(run.err).isEmpty();
  }

  @Test
  void withoutACommandItShowsHelpAndFails() {
    assertThat(run.gwlint().status).isEqualTo(2);
    assertThat(run.out()).contains("Usage: gwlint COMMAND");
  }

  @Test
  void guessesCommands() {
    assertUsage("unknown command 'chekc'; did you mean 'check'?", "chekc");
    assertUsage(
        "unknown command 'template.yaml'; did you mean 'gwlint check template.yaml'?",
        "template.yaml");
    assertUsage("unknown option '--verison'; did you mean '--version'?", "--verison");
    assertUsage("there is no command 'nothing'", "help", "nothing");
  }

  @Test
  void printsItsVersion() {
    assertThat(run.gwlint("--version").out()).matches("gwlint \\S+\n");
    assertThat(run.status).isZero();
  }

  @Test
  void explainsARuleByCodeAndName() {
    String text = run.gwlint("explain", "gw301").out();
    assertThat(run.status).isZero();
    assertThat(text)
        .startsWith("GW301 lambda-permission-missing\nerror, applies to all kinds of API, since ")
        .contains("  = the caller gets 500 ", "\nWhy it matters\n", "\nBad\n", "    Resources:\n")
        .doesNotContain("```", "# <- GW", "](");
    assertThat(run.gwlint("explain", "lambda-permission-missing").out()).isEqualTo(text);
    assertThat(run.gwlint("explain", "--format", "markdown", "GW301").out())
        .startsWith("# GW301 lambda-permission-missing\n")
        .contains("\n## Silent\n", "\n```yaml\n")
        .doesNotContain("# <- GW");
  }

  @Test
  void explainingNeedsARuleThatThereIs() {
    run.gwlint("explain", "GW3O1");
    assertThat(run.status).isEqualTo(2);
    assertThat(run.err).startsWith("gwlint: unknown rule 'GW3O1'; did you mean 'GW301'?\n");
    assertThat(run.gwlint("explain").err).startsWith("gwlint: missing required parameter: 'RULE'");
    assertThat(run.status).isEqualTo(2);
  }

  @Test
  void listsRules() throws IOException {
    assertThat(run.gwlint("rules").out())
        .containsPattern("GW301 +error +lambda-permission-missing +all\n");
    JsonNode rules = new ObjectMapper().readTree(run.gwlint("rules", "--format=json").out());
    assertThat(rules.findValuesAsText("rule")).isSorted().contains("GW301", "GW401");
    assertThat(rules.findValuesAsText("severity")).containsOnly("error", "warning", "note");
  }

  @Test
  void aBugIsOneLineUnlessSomebodyDebugs() {
    run.sink =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new IllegalStateException("oops");
          }
        };
    assertThat(run.gwlint("rules").status).isEqualTo(2);
    assertThat(run.err)
        .startsWith("gwlint: internal error: java.lang.IllegalStateException: oops; ")
        .hasLineCount(1);
    run.environment.put("GWLINT_DEBUG", "1");
    assertThat(run.gwlint("rules").err).contains("\tat io.gwlint.");
  }

  private void assertUsage(String message, String... args) {
    run.gwlint(args);
    assertThat(run.status).isEqualTo(2);
    assertThat(run.err)
        .isEqualTo("gwlint: " + message + "\ngwlint: 'gwlint --help' shows what there is\n");
  }
}
