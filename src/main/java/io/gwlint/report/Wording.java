package io.gwlint.report;

import io.gwlint.engine.Result;
import io.gwlint.engine.Suppressed;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Symptom;
import io.gwlint.source.Position;
import io.gwlint.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** The sentences that several formats share. */
final class Wording {
  private static final String DEPLOY = "deploy";
  private static final int ROUTES_SHOWN = 8;

  /** As long as the rules' own words make them. */
  private static final int MESSAGE = 120;

  /** Enough of a name to know it by; CDK's end in what tells them apart. */
  private static final int NAME = 32;

  private Wording() {}

  /**
   * What happens to whoever calls or deploys.
   *
   * @param introduction such as {@code the caller gets}
   * @param answer what comes back, as the service writes it; may be empty
   */
  record Effect(String introduction, String answer) {
    private String sentence() {
      return answer.isEmpty() ? introduction : introduction + " " + answer;
    }
  }

  /** What happens, in two parts, for formats that set off what the service writes. */
  static Optional<Effect> effect(Symptom symptom) {
    if (symptom.when().equals(DEPLOY)) {
      String colon = symptom.caller().isEmpty() ? "" : ":";
      return Optional.of(new Effect("the deployment is refused" + colon, symptom.caller()));
    }
    if (symptom.status().isEmpty() && symptom.caller().isEmpty()) {
      return Optional.empty();
    }
    // Not every fault has a status to show for it.
    if (!isStatus(symptom.status()) && symptom.caller().isEmpty()) {
      return Optional.of(new Effect(symptom.status(), ""));
    }
    String answer = (symptom.status() + " " + symptom.caller()).strip();
    return Optional.of(new Effect(introduction(symptom.when()), answer));
  }

  /** What happens, without what the service writes where a status tells enough. */
  static String effectInBrief(Symptom symptom) {
    if (symptom.when().equals(DEPLOY)) {
      return "the deployment is refused";
    }
    return isStatus(symptom.status())
        ? introduction(symptom.when()) + " " + symptom.status()
        : caller(symptom).orElse("");
  }

  private static boolean isStatus(String status) {
    return !status.isEmpty() && Character.isDigit(status.charAt(0));
  }

  private static String introduction(String when) {
    return switch (when) {
      case "under-load" -> "under load the caller gets";
      case "on-change" -> "after the next change the caller gets";
      case "on-attack" -> "an attacker gets";
      default -> "the caller gets";
    };
  }

  /** What whoever calls, or deploys, meets: {@code the caller gets 500 {...}}. */
  static Optional<String> caller(Symptom symptom) {
    return effect(symptom).map(Effect::sentence);
  }

  /** The line that is written: {@code the log says: ...}. */
  static Optional<String> log(Symptom symptom) {
    return symptom.log().isEmpty()
        ? Optional.empty()
        : Optional.of(logIntroduction(symptom) + " " + symptom.log());
  }

  /** Whose line it is: {@code the log says:}. */
  static String logIntroduction(Symptom symptom) {
    return symptom.when().equals(DEPLOY) ? "the stack's events say:" : "the log says:";
  }

  /** In which deployments: {@code only when Environment is prod}. */
  static Optional<String> scenario(Finding finding) {
    return finding.scenario().isEmpty()
        ? Optional.empty()
        : Optional.of("only when " + finding.scenario());
  }

  /** What made the resource: {@code made by Shop/Api in stack Shop at /app/shop.ts:12:5}. */
  static Optional<String> construct(Finding finding) {
    return finding
        .construct()
        .map(
            made ->
                "made by "
                    + made.path()
                    + (made.stack().isEmpty() ? "" : " in stack " + made.stack())
                    + (made.madeAt().isEmpty() ? "" : " at " + made.madeAt()));
  }

  /** Names of routes, with a count of those left out of a long list. */
  static String routes(List<String> routes) {
    List<String> shown = shown(routes);
    int more = routes.size() - shown.size();
    String names = String.join(", ", shown);
    return more == 0 ? names : names + " and " + more + " more";
  }

  /** The routes that are named: all, or the first of a long list. */
  static List<String> shown(List<String> routes) {
    return routes.size() <= ROUTES_SHOWN ? routes : routes.subList(0, ROUTES_SHOWN - 1);
  }

  /** What follows from a finding, and what to do, a line each. */
  static List<String> details(Finding finding) {
    List<String> details = new ArrayList<>();
    if (!finding.routes().isEmpty()) {
      details.add("breaks: " + routes(finding.routes()));
    }
    caller(finding.symptom()).ifPresent(details::add);
    log(finding.symptom()).ifPresent(details::add);
    scenario(finding).ifPresent(details::add);
    construct(finding).ifPresent(details::add);
    if (!finding.mend().isEmpty()) {
      details.add("mend: " + finding.mend());
    }
    return details;
  }

  /**
   * A finding as services show it beside the code, where a line has no room for the log. Control
   * and bidirectional characters are escapes: databases refuse some, and people misread others.
   */
  static String paragraph(Finding finding) {
    StringJoiner parts = new StringJoiner("; ");
    parts.add(finding.message());
    caller(finding.symptom()).ifPresent(parts::add);
    scenario(finding).ifPresent(parts::add);
    construct(finding).ifPresent(parts::add);
    if (!finding.mend().isEmpty()) {
      parts.add("mend: " + finding.mend());
    }
    return visible(parts.toString());
  }

  /** One line without characters that are obeyed rather than shown. */
  static String visible(String text) {
    return new Visible(StandardCharsets.UTF_8).line(text);
  }

  /**
   * A message in the room that messages have. Names are the user's own and may be of any length: of
   * the long ones, the middle is left out.
   */
  static String fitted(String message) {
    if (message.length() <= MESSAGE) {
      return message;
    }
    String[] parts = message.split("`", -1);
    for (int i = 1; i < parts.length; i += 2) {
      if (parts[i].length() > NAME) {
        int tail = parts[i].length() - NAME / 2;
        parts[i] = parts[i].substring(0, NAME / 2) + "..." + parts[i].substring(tail);
      }
    }
    return String.join("`", parts);
  }

  /** A finding as compilers write theirs, which editors and servers find places in. */
  static String oneLine(Finding finding) {
    return finding.span() + ": " + kind(finding) + ": " + finding.message();
  }

  /** Such as {@code error[GW301 lambda-permission-missing]}. */
  static String kind(Finding finding) {
    return finding.severity().word() + "[" + finding.code() + " " + finding.name() + "]";
  }

  /** The last line that a span covers text of. */
  static int lastLine(Span span) {
    Position from = span.from();
    Position to = span.to();
    return to.column() == 1 && to.line() > from.line() ? to.line() - 1 : to.line();
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
