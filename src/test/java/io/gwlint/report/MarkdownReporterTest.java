package io.gwlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.engine.Result;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Symptom;
import io.gwlint.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReporterTest {
  @Test
  void hasATableOfRulesAndTheFindingsOfEachFile() {
    assertThat(Written.as(Format.MARKDOWN, Samples.result(Samples.full())))
        .isEqualTo(
            """
            ### gwlint: 1 error in 1 template (12 checked)

            | findings | | rule | |
            | ---: | --- | --- | --- |
            | 1 | error | GW301 lambda-permission-missing | the caller gets 500 |

            <details open><summary><code>api/template.yaml</code>: 1 error</summary>

            - **error** line 10: nothing lets API Gateway invoke `ListItems` (GW301 lambda-permission-missing)
              - here: `Uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${ListItems....`
              - breaks: `GET /items`, `POST /items`
              - the caller gets `500 {"message": "Internal server error"}`
              - the log says: `Execution failed due to configuration error: Invalid permissions on Lambda function`
              - only when Environment is prod
              - mend: add an `AWS::Lambda::Permission` with principal apigateway.amazonaws.com and this API's ARN as `SourceArn`

            </details>
            """);
  }

  @Test
  void saysSoWhenThereIsNothing() {
    assertThat(Written.as(Format.MARKDOWN, Samples.result()))
        .isEqualTo("### gwlint: no findings in 12 templates\n");
  }

  @Test
  void saysWhatWasNotChecked() {
    assertThat(Written.as(Format.MARKDOWN, Samples.failed()))
        .contains(
            "**Not everything was checked:**\n\n- `../gone #1.yaml`: no such file or folder\n");
  }

  @Test
  void manyAreFoldedAndMostInALine() {
    String text = Written.as(Format.MARKDOWN, many(200));
    assertThat(text).contains("| 200 | error |").contains("<details><summary>");
    assertThat(text.lines().filter(line -> line.startsWith("- **error**"))).hasSize(200);
    assertThat(text.lines().filter(line -> line.startsWith("  - here:"))).hasSize(2);
  }

  @Test
  void manyFilesEndInTimeToo() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      SourceFile file = new SourceFile("services/" + i + "/template.yaml", "k");
      findings.add(Samples.bare(Severity.ERROR, file.span(0, 1), "m"));
    }
    String text = Written.as(Format.MARKDOWN, new Result(findings, List.of(), 2_000, 0));
    assertThat(text.length()).isBetween(59_000, 60_000);
    assertThat(text.split("<details>", -1).length).isEqualTo(text.split("</details>", -1).length);
  }

  @Test
  void theTableSaysWhatHappensInShort() {
    assertThat(Wording.effectInBrief(new Symptom("deploy", "deploy refused", "because", "x")))
        .isEqualTo("the deployment is refused");
    assertThat(Wording.effectInBrief(new Symptom("first-call", "", "nothing at all", "")))
        .isEqualTo("the caller gets nothing at all");
    assertThat(Wording.effectInBrief(new Symptom("", "", "", ""))).isEmpty();
  }

  @Test
  void endsBeforeItIsCutOff() {
    for (int findings : new int[] {1_000, 20_000}) {
      String text = Written.as(Format.MARKDOWN, many(findings));
      int size = text.getBytes(StandardCharsets.UTF_8).length;
      assertThat(size).isBetween(59_000, 60_000);
      int shown = (int) text.lines().filter(line -> line.startsWith("- **error**")).count();
      assertThat(text)
          .endsWith(
              "</details>\n\nThere is no room for "
                  + (findings - shown)
                  + " more findings: the log and the other formats have them.\n");
    }
    String wide = Written.by(MarkdownReporter.summary(2_000, "", Path.of("/")), wide());
    assertThat(wide.getBytes(StandardCharsets.UTF_8).length).isLessThan(2_000);
  }

  @Test
  void linksLeadToTheLine() {
    MarkdownReporter reporter =
        MarkdownReporter.summary(50_000, "https://host/o/r/blob/sha/", Written.SETTING.here());
    assertThat(Written.by(reporter, Samples.result(Samples.full())))
        .contains("**error** [line 10](https://host/o/r/blob/sha/api/template.yaml#L10): ");
    SourceFile odd = new SourceFile("a b/(x)].yaml", "k");
    assertThat(Written.by(reporter, one(odd)))
        .contains("[line 1](https://host/o/r/blob/sha/a%20b/%28x%29%5D.yaml#L1)");
    assertThat(Written.by(reporter, one(new SourceFile("<stdin>", "k"))))
        .contains("**error** line 1: ");
    assertThat(Written.by(reporter, one(new SourceFile("../../../x.yaml", "k"))))
        .contains("**error** line 1: ");
  }

  private static Result one(SourceFile file) {
    return Samples.result(Samples.bare(Severity.ERROR, file.span(0, 1), "m"));
  }

  private static Result wide() {
    SourceFile file = new SourceFile("a.yaml", "k");
    String wide = "\ud83d\ude00".repeat(100);
    return new Result(
        Collections.nCopies(50, Samples.bare(Severity.ERROR, file.span(0, 1), wide)),
        List.of(),
        1,
        0);
  }

  private static Result many(int count) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      findings.add(
          Samples.bare(Severity.ERROR, Samples.span("60"), "function `Fn" + i + "` is slow"));
    }
    return new Result(findings, List.of(), 1, 0);
  }
}
