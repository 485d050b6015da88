package io.gwlint.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Gateway;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleDocumentReaderTest {
  private static final String DOCUMENT =
      """
      ---
      code: GW301
      severity: error
      since: 0.1.0
      applies-to: rest, http
      symptom.when: first-call
      symptom.status: 500
      symptom.caller-sees: {"message": "Internal server error"}
      symptom.log: Execution failed due to configuration error: Invalid permissions
      symptom.http.caller-sees: {"message":"Internal Server Error"}
      symptom.http.log:
      ---
      # some-rule

      Finds something.

      ## Why it matters
      Because.

      ## What you see
      A 500.

      ## Bad
      ```yaml bad
      # not a heading
      Fn: 1 # <- GW301
      Fm: 2   # <- GW301 GW301
      ```

      ## Good
      ```json good
      {}
      ```

      ## Silent
      ```yaml silent
      Fn: 1
      ```

      ```text
      not executed
      ```

      ## References
      None.
      """;

  private static RuleDocument read(String text) {
    return RuleDocuments.read("integration", "some-rule", text);
  }

  @Test
  void readsFrontMatter() {
    RuleDocument document = read(DOCUMENT);

    assertThat(document.code()).isEqualTo("GW301");
    assertThat(document.severity()).isEqualTo(Severity.ERROR);
    assertThat(document.since()).isEqualTo("0.1.0");
    assertThat(document.appliesTo()).containsExactly(ApiKind.REST, ApiKind.HTTP);
  }

  @Test
  void kindsReplaceWhatTheyName() {
    RuleDocument document = read(DOCUMENT);
    String log = "Execution failed due to configuration error: Invalid permissions";

    Symptom general =
        new Symptom("first-call", "500", "{\"message\": \"Internal server error\"}", log);
    assertThat(document.symptom(Optional.empty())).isEqualTo(general);
    assertThat(document.symptom(Optional.of(ApiKind.REST))).isEqualTo(general);
    assertThat(document.symptom(Optional.of(ApiKind.HTTP)))
        .isEqualTo(new Symptom("first-call", "500", "{\"message\":\"Internal Server Error\"}", ""));
  }

  @Test
  void readsSections() {
    RuleDocument document = read(DOCUMENT);

    assertThat(document.summary()).isEqualTo("Finds something.");
    assertThat(document.sections())
        .extracting(RuleDocument.Section::title)
        .containsExactly("Why it matters", "What you see", "Bad", "Good", "Silent", "References");
    assertThat(document.section("What you see")).map(RuleDocument.Section::body).contains("A 500.");
  }

  @Test
  void readsExamplesWithTheirMarks() {
    List<Example> examples = read(DOCUMENT).examples();

    assertThat(examples)
        .extracting(Example::kind)
        .containsExactly(Example.Kind.BAD, Example.Kind.GOOD, Example.Kind.SILENT);
    assertThat(examples).extracting(Example::language).containsExactly("yaml", "json", "yaml");
    Example bad = examples.get(0);
    assertThat(bad.template()).isEqualTo("# not a heading\nFn: 1\nFm: 2\n");
    assertThat(bad.expected()).isEqualTo(Map.of(2, List.of("GW301"), 3, List.of("GW301", "GW301")));
    assertThat(DOCUMENT.lines().toList().get(bad.line() - 1)).isEqualTo("# not a heading");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code: GW301 | code: GW401 | code is `GW401`; rules of `integration` have GW3 and two digits",
        "code: GW301 | code: 301 | code is `301`",
        "since: 0.1.0 | severity: note | front matter has `severity` twice",
        "since: 0.1.0 | sins: 0.1.0 | front matter has `sins`; write one of",
        "since: 0.1.0 | since: | front matter lacks `since:`; add it",
        "severity: error | severity: bad | severity is `bad`; write error, warning or note",
        "rest, http | rest http | applies-to has `rest http`",
        "symptom.status | symptom.ftp.status | front matter has `symptom.ftp.status`",
        "first-call | at-dawn | `symptom.when` is `at-dawn`",
        "# some-rule | # other-rule | write `# some-rule`",
        "Finds something. | '' | say under it in one paragraph what the rule finds",
        "## Silent | ## Quiet | section `## Silent` is missing",
        "Because. | '' | section `## Why it matters` is missing or empty",
        "```json good | ```json | no example is GOOD; add a block that starts with ```yaml good",
        "not executed | ```x | the block of line 40 has no end",
      })
  void saysWhatToDo(String good, String bad, String message) {
    assertThatThrownBy(() -> read(DOCUMENT.replaceFirst(good, bad)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("rules/integration/some-rule.md: ")
        .hasMessageContaining(message)
        .hasMessageContaining("rules/README.md");
  }

  @Test
  void textWithoutFrontMatterIsNoDocument() {
    assertThatThrownBy(() -> read("# some-rule\n")).hasMessageContaining("no front matter");
    assertThatThrownBy(() -> read("---\ncode: GW301\n")).hasMessageContaining("no front matter");
    assertThatThrownBy(() -> read("")).hasMessageContaining("no front matter");
  }

  @Test
  void aRuleElsewhereIsToldToMove() {
    assertThatThrownBy(() -> RuleDocuments.of(Misplaced.class))
        .hasMessageContaining("move it to one of [template,");
  }

  private static final class Misplaced implements Rule {
    @Override
    public void check(Gateway gateway, Report report) {}
  }
}
