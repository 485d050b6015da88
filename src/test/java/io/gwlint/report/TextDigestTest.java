package io.gwlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.engine.Result;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Symptom;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextDigestTest {
  private static final TextStyle PLAIN = new TextStyle(false, 100, StandardCharsets.UTF_8);

  @Test
  void twentyAreShownWhole() {
    Result result = findings(20, 1, Severity.ERROR);
    assertThat(digest(result)).isEqualTo(Written.by(new TextReporter(PLAIN, true), result));
  }

  @Test
  void ofMoreEachRuleHasTwoExamplesAndTheRestALine() {
    List<Finding> findings = new ArrayList<>(findings(5, 1, Severity.WARNING).findings());
    findings.addAll(findings(195, 4, Severity.ERROR).findings());
    String text = digest(new Result(findings, List.of(), 3, 0));
    assertThat(text.lines().filter(line -> line.contains(" --> "))).hasSize(2 * 4);
    List<String> brief =
        text.lines().filter(line -> line.startsWith("api/template.yaml:")).toList();
    assertThat(brief).hasSize(100);
    assertThat(brief.get(0))
        .isEqualTo("api/template.yaml:5:16: error[GW400 rule-0]: `Fn0` is slow");
    assertThat(text)
        .endsWith(
            """
            ... and 92 more; --full shows them, --format json writes them all

                49  error    GW400 rule-0
                49  error    GW401 rule-1
                49  error    GW402 rule-2
                48  error    GW403 rule-3
                 5  warning  GW400 rule-0

            195 errors, 5 warnings in 1 template (3 checked)
            """);
    assertThat(text.lines().count()).isLessThan(250);
  }

  @Test
  void quietCountsNothingButSaysWhatIsLeftOut() {
    String text = Written.by(TextReporter.digest(PLAIN, false), findings(200, 1, Severity.ERROR));
    assertThat(text)
        .endsWith("... and 98 more; --full shows them, --format json writes them all\n\n");
  }

  @Test
  void theWorstAreNotTheOnesLeftOut() {
    List<Finding> findings = new ArrayList<>(findings(150, 1, Severity.NOTE).findings());
    findings.addAll(findings(10, 1, Severity.ERROR).findings());
    String text = digest(new Result(findings, List.of(), 1, 0));
    assertThat(text.lines().filter(line -> line.contains(": error["))).hasSize(10);
    assertThat(text).contains("... and 58 more;");
  }

  @Test
  void aMessageWithLongNamesLeavesOutTheirMiddles() {
    String id = "ServiceEndpointStackItemsResource" + "x".repeat(60) + "GETApiPermission1A2B3C4D";
    String message = "the permission is on `" + id + "`, but `GET /items` calls `Short`";
    assertThat(Wording.fitted(message))
        .isEqualTo(
            "the permission is on `ServiceEndpointS...rmission1A2B3C4D`, but `GET /items` calls"
                + " `Short`");
    String text = digest(Samples.result(Samples.bare(Severity.ERROR, Samples.span("60"), message)));
    assertThat(text).contains("`ServiceEndpointS...rmission1A2B3C4D`").doesNotContain(id);
    assertThat(
            Written.as(
                Format.GITLAB,
                Samples.result(Samples.bare(Severity.ERROR, Samples.span("60"), message))))
        .contains(id);
    String fits = "`" + "n".repeat(110) + "`";
    assertThat(Wording.fitted(fits)).isEqualTo(fits);
  }

  @Test
  void aSymptomWithoutStatusIsASentenceOfItsOwn() {
    assertThat(Wording.caller(new Symptom("on-change", "the deployment drops it", "", "")))
        .contains("the deployment drops it");
    assertThat(Wording.caller(new Symptom("on-attack", "", "what others see", "")))
        .contains("an attacker gets what others see");
    assertThat(Wording.caller(new Symptom("under-load", "504", "x", "")))
        .contains("under load the caller gets 504 x");
  }

  private static String digest(Result result) {
    return Written.by(TextReporter.digest(PLAIN, true), result);
  }

  private static Result findings(int count, int rules, Severity severity) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Finding like = Samples.bare(severity, Samples.span("60"), "`Fn" + i + "` is slow");
      findings.add(
          new Finding(
              "GW40" + i % rules,
              "rule-" + i % rules,
              severity,
              like.span(),
              "",
              "",
              like.message(),
              "mend it",
              Samples.PERMISSION,
              "",
              List.of("GET /items"),
              List.of(),
              List.of()));
    }
    return new Result(findings, List.of(), 3, 0);
  }
}
