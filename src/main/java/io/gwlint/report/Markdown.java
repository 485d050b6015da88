package io.gwlint.report;

import io.gwlint.rule.Finding;
import io.gwlint.rule.Symptom;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Text from templates as GitHub's and GitLab's Markdown. Whatever it holds, it is shown as it is
 * written: it makes no markup, no HTML, no link, and calls nobody by name.
 */
final class Markdown {
  private static final String SPECIAL = "\\`*_[]<>#!~&$|";

  /** Shows nothing, and keeps what stands before it from being taken for the start of something. */
  private static final String NOTHING = "&#8203;";

  private Markdown() {}

  /** A message: what stands in backticks becomes code, the rest plain text. */
  static String prose(String message) {
    String line = Wording.visible(message);
    StringBuilder prose = new StringBuilder();
    int from = 0;
    int open = line.indexOf('`');
    int close = open < 0 ? -1 : line.indexOf('`', open + 1);
    while (close >= 0) {
      prose.append(escaped(line.substring(from, open)));
      prose.append(code(line.substring(open + 1, close)));
      from = close + 1;
      open = line.indexOf('`', from);
      close = open < 0 ? -1 : line.indexOf('`', open + 1);
    }
    return prose.append(escaped(line.substring(from))).toString();
  }

  /** Text that is no code. */
  static String plain(String text) {
    return escaped(Wording.visible(text));
  }

  /** A code span, whose fence is longer than every run of backticks inside. */
  static String code(String text) {
    String line = Wording.visible(text);
    if (line.isBlank()) {
      return "";
    }
    String fence = "`".repeat(longestRun(line) + 1);
    boolean touches = line.startsWith("`") || line.endsWith("`");
    boolean isPadded = line.startsWith(" ") && line.endsWith(" ");
    String space = touches || isPadded ? " " : "";
    return fence + space + line + space + fence;
  }

  /** Text within an HTML element. */
  static String html(String text) {
    return Wording.visible(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** What follows from a finding, and what to do, a line each. */
  static List<String> details(Finding finding) {
    List<String> details = new ArrayList<>();
    if (!finding.routes().isEmpty()) {
      details.add("breaks: " + routes(finding.routes()));
    }
    Wording.effect(finding.symptom()).ifPresent(effect -> details.add(effect(effect)));
    Symptom symptom = finding.symptom();
    if (!symptom.log().isEmpty()) {
      details.add(Wording.logIntroduction(symptom) + " " + code(symptom.log()));
    }
    Wording.scenario(finding).ifPresent(when -> details.add(plain(when)));
    Wording.construct(finding).ifPresent(maker -> details.add(plain(maker)));
    if (!finding.mend().isEmpty()) {
      details.add("mend: " + prose(finding.mend()));
    }
    return details;
  }

  private static String routes(List<String> routes) {
    StringJoiner codes = new StringJoiner(", ");
    List<String> shown = Wording.shown(routes);
    shown.forEach(route -> codes.add(code(route)));
    int more = routes.size() - shown.size();
    return more == 0 ? codes.toString() : codes + " and " + more + " more";
  }

  private static String effect(Wording.Effect effect) {
    return effect.answer().isEmpty()
        ? effect.introduction()
        : effect.introduction() + " " + code(effect.answer());
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static String escaped(String line) {
    StringBuilder escaped = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
      boolean startsLink = line.startsWith("://", i) || line.startsWith("www.", i);
      if (c == '@' || c == '#' || startsLink) {
        escaped.append(NOTHING);
      }
    }
    return escaped.toString();
  }
}
