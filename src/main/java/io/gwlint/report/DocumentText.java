package io.gwlint.report;

import io.gwlint.rule.RuleDocument;
import java.util.List;

/**
 * A rule's document as Markdown for readers: without front matter, and without the marks by which
 * its examples are tested.
 */
final class DocumentText {
  private static final String FENCE = "```";
  private static final String MARK = "# <- GW";

  /** REST, HTTP and WebSocket. */
  private static final int ALL_KINDS = 3;

  private DocumentText() {}

  /** All of it. */
  static String whole(RuleDocument document) {
    StringBuilder text = start(document);
    for (RuleDocument.Section section : document.sections()) {
      append(text, section.title(), clean(section.body()));
    }
    return text.toString();
  }

  /** What fits beside the code: of every section the first example at most, and none of silence. */
  static String brief(RuleDocument document) {
    StringBuilder text = start(document);
    for (RuleDocument.Section section : document.sections()) {
      if (!section.title().equals("Silent")) {
        append(text, section.title(), firstExample(clean(section.body())));
      }
    }
    return text.toString();
  }

  /** Such as {@code rest, http}; {@code all} for every kind. */
  static String kinds(RuleDocument document) {
    List<String> kinds = document.kinds();
    return kinds.isEmpty() || kinds.size() == ALL_KINDS ? "all" : String.join(", ", kinds);
  }

  private static StringBuilder start(RuleDocument document) {
    return new StringBuilder(
        "# " + document.code() + " " + document.name() + "\n\n" + document.summary() + "\n");
  }

  private static void append(StringBuilder text, String title, String body) {
    text.append("\n## ").append(title).append("\n\n").append(body).append('\n');
  }

  private static String clean(String body) {
    StringBuilder clean = new StringBuilder(body.length());
    for (String line : body.strip().split("\n", -1)) {
      clean.append(cleanLine(line)).append('\n');
    }
    return clean.toString().strip();
  }

  private static String cleanLine(String line) {
    if (line.startsWith(FENCE)) {
      int space = line.indexOf(' ');
      return space < 0 ? line : line.substring(0, space);
    }
    int mark = line.lastIndexOf(MARK);
    return mark < 0 ? line : line.substring(0, mark).stripTrailing();
  }

  private static String firstExample(String body) {
    int open = body.indexOf(FENCE);
    int close = open < 0 ? -1 : body.indexOf("\n" + FENCE, open);
    return close < 0 ? body : body.substring(0, close + 1 + FENCE.length());
  }
}
