package io.gwlint.suppression;

import io.gwlint.source.Located;
import io.gwlint.source.Span;
import io.gwlint.suppression.Suppression.Scope;
import io.gwlint.tree.Comment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a comment {@code gwlint:WORD RULE, RULE until DAY -- REASON}, each with its place.
 */
final class Directive {
  private static final String REASON = "--";
  private static final String UNTIL = "until";

  private final Comment comment;
  private final String text;
  private final int reasonAt;
  private final String word;
  private int at;

  /**
   * A comment.
   *
   * @param prefix length of what its text begins with
   */
  Directive(Comment comment, int prefix) {
    this.comment = comment;
    this.text = comment.span().text();
    this.at = text.indexOf(comment.text()) + prefix;
    skipBlank();
    int start = at;
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    this.word = text.substring(start, at);
    this.reasonAt = reasonAt(at);
  }

  /** What it asks for: {@code ignore}. */
  String word() {
    return word;
  }

  /** The line it stands on, from 1. */
  int line() {
    return comment.span().from().line();
  }

  /** The whole comment. */
  Span span() {
    return comment.span();
  }

  /** Adds a suppression for each rule it names; nothing when a part cannot be understood. */
  void add(Scope scope, Gathered gathered) {
    List<Located<String>> rules = rules();
    Optional<Located<LocalDate>> until = Optional.empty();
    if (rules.isEmpty()) {
      gathered.malformed(comment.span(), "names no rule; write `gwlint:" + word + " GW301`");
      return;
    }
    Located<String> next = token();
    if (next.value().equalsIgnoreCase(UNTIL) || next.value().equalsIgnoreCase(UNTIL + ":")) {
      until = gathered.day(token());
      if (until.isEmpty()) {
        return;
      }
      next = token();
    }
    if (!next.value().isEmpty()) {
      gathered.malformed(next.span(), "write commas between rules, and ` -- ` before a reason");
      return;
    }
    Gathered.Terms terms = new Gathered.Terms(reason(), until);
    rules.forEach(rule -> gathered.add(rule, scope, terms));
  }

  private List<Located<String>> rules() {
    List<Located<String>> rules = new ArrayList<>();
    boolean more = true;
    while (more) {
      Located<String> rule = token();
      if (!rule.value().isEmpty()) {
        rules.add(rule);
      }
      skipBlank();
      more = at < reasonAt && text.charAt(at) == ',';
      at += more ? 1 : 0;
    }
    return rules;
  }

  /** What stands between blanks and commas; empty at the end. */
  private Located<String> token() {
    skipBlank();
    int start = at;
    while (at < reasonAt && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != ',') {
      at++;
    }
    int offset = comment.span().start();
    return new Located<>(
        text.substring(start, at), comment.span().file().span(offset + start, offset + at));
  }

  private String reason() {
    return reasonAt < text.length() ? text.substring(reasonAt + REASON.length()).strip() : "";
  }

  private void skipBlank() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  /** Where two dashes stand alone; the end when nowhere. */
  private int reasonAt(int from) {
    int dashes = text.indexOf(REASON, from);
    while (dashes > 0 && !Character.isWhitespace(text.charAt(dashes - 1))) {
      dashes = text.indexOf(REASON, dashes + 1);
    }
    return dashes < 0 ? text.length() : dashes;
  }

  private static boolean isWordPart(char c) {
    return c == '-' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
