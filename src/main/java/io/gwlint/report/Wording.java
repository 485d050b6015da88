package io.gwlint.report;

import io.gwlint.engine.Result;
import io.gwlint.engine.Suppressed;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Symptom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sentences that several formats share. */
final class Wording {
  private static final String DEPLOY = "deploy";

  private Wording() {}

  /** What whoever calls, or deploys, meets: {@code the caller gets 500 {...}}. */
  static Optional<String> caller(Symptom symptom) {
    String answer = (symptom.status() + " " + symptom.caller()).strip();
    if (symptom.when().equals(DEPLOY)) {
      return Optional.of(
          symptom.caller().isEmpty()
              ? "the deployment is refused"
              : "the deployment is refused: " + symptom.caller());
    }
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (symptom.when()) {
          case "under-load" -> "under load the caller gets " + answer;
          case "on-change" -> "after the next change the caller gets " + answer;
          case "on-attack" -> "an attacker gets " + answer;
          default -> "the caller gets " + answer;
        });
  }

  /** The line that is written: {@code the log says: ...}. */
  static Optional<String> log(Symptom symptom) {
    if (symptom.log().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        (symptom.when().equals(DEPLOY) ? "the stack's events say: " : "the log says: ")
            + symptom.log());
  }

  /** In which deployments: {@code only when Environment is prod}. */
  static Optional<String> scenario(Finding finding) {
    return finding.scenario().isEmpty()
        ? Optional.empty()
        : Optional.of("only when " + finding.scenario());
  }

  /** Such as {@code 3 errors, 1 warning in 2 templates (12 checked)}. */
  static String summary(Result result) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      if (result.count(severity) > 0) {
        counts.add(count(result.count(severity), severity.word()));
      }
    }
    String checked = count(result.templates(), "template");
    if (counts.isEmpty()) {
      return "no findings in " + checked + hidden(result);
    }
    long files =
        result.findings().stream().map(finding -> finding.span().file().name()).distinct().count();
    return String.join(", ", counts)
        + " in "
        + count((int) files, "template")
        + " ("
        + result.templates()
        + " checked"
        + ")"
        + hidden(result);
  }

  /** What people need to know of what is not shown. */
  private static String hidden(Result result) {
    String failures =
        result.failures().isEmpty() ? "" : "; " + count(result.failures().size(), "failure");
    int suppressed = result.count(Suppressed.Kind.IN_SOURCE);
    int old = result.count(Suppressed.Kind.BASELINE);
    return failures
        + (suppressed == 0 ? "" : "; " + suppressed + " suppressed")
        + (old == 0 ? "" : "; " + old + " in the baseline")
        + (result.hidden() == 0 ? "" : "; " + result.hidden() + " less severe not shown");
  }

  /** Such as {@code 1 route}, {@code 2 routes}. */
  static String count(int number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
