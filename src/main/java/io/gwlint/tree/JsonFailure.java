package io.gwlint.tree;

import io.gwlint.source.Problem;
import io.gwlint.source.Problem.Kind;
import java.util.List;
import java.util.function.Function;

/** Says in our words, and at the right place, why a text is not JSON. */
final class JsonFailure {
  /** What we say where the parser's sentence has these words. */
  private record Saying(String words, Function<JsonFailure, Problem> problem) {}

  private static final List<Saying> SAYINGS =
      List.of(
          new Saying("expected close marker for", JsonFailure::neverClosed),
          new Saying("Unexpected end-of-input", JsonFailure::endsEarly),
          new Saying("Unexpected close marker", JsonFailure::closesAnother),
          new Saying("CTRL-CHAR", JsonFailure::control),
          new Saying("Unrecognized character escape", JsonFailure::escape),
          new Saying("hex-digit", failure -> failure.here("`\\u` takes four hexadecimal digits")),
          new Saying("('/' (code 47))", failure -> failure.here("JSON has no comments")),
          new Saying("('#' (code 35))", failure -> failure.here("JSON has no comments")),
          new Saying(
              "''' (code 39)", failure -> failure.here("JSON quotes with `\"`, not with `'`")),
          new Saying("to start field name", failure -> failure.missing("a key in quotes")),
          new Saying("('!' (code 33))", failure -> failure.here("short tags are YAML, not JSON")),
          new Saying("comma to separate", failure -> failure.before("a comma")),
          new Saying("colon to separate", failure -> failure.before("a colon")),
          new Saying("numeric value", JsonFailure::number),
          new Saying("Non-standard token", JsonFailure::number),
          new Saying("", failure -> failure.missing("a value")));

  private final Draft draft;
  private final String text;
  private final String said;
  private final int at;
  private final int open;

  /**
   * A failure.
   *
   * @param said the parser's sentence
   * @param at the parser's offset
   * @param open where the innermost list or mapping that is not complete starts
   */
  JsonFailure(Draft draft, String said, int at, int open) {
    this.draft = draft;
    this.text = draft.text();
    this.said = said;
    this.at = Math.max(0, Math.min(at, text.length()));
    this.open = open;
  }

  Problem problem() {
    return SAYINGS.stream()
        .filter(saying -> said.contains(saying.words()))
        .findFirst()
        .map(saying -> saying.problem().apply(this))
        .orElseThrow();
  }

  private Problem here(String message) {
    return Failures.at(draft, at, message);
  }

  private Problem neverClosed() {
    return Failures.at(draft, open, Excerpt.at(text, open) + " is never closed");
  }

  private Problem endsEarly() {
    boolean isText = said.contains("quote") || said.contains("field name");
    return here(isText ? "the closing quote is missing" : "the text ends before the value does");
  }

  private Problem closesAnother() {
    String close = text.charAt(open) == '{' ? "`}`" : "`]`";
    String message = "found " + Excerpt.at(text, at) + " where `,` or " + close + " was expected";
    return Failures.related(here(message), "opened here", draft.span(open, open + 1));
  }

  /** Between texts, the parser's offset is after the character. */
  private Problem control() {
    boolean isAfter = at == text.length() || (at > 0 && !Character.isISOControl(text.charAt(at)));
    int place = isAfter ? at - 1 : at;
    String message =
        switch (text.charAt(place)) {
          case '\n', '\r' -> "the closing quote is missing in this line";
          case '\t' -> "a tab inside a JSON text: write `\\t`";
          default -> Failures.control(text.charAt(place));
        };
    return new Problem(Kind.UNREADABLE, draft.span(place, place + 1), message);
  }

  private Problem escape() {
    String message = "unknown escape " + Excerpt.of(text.substring(at - 1, at + 1));
    return new Problem(Kind.UNREADABLE, draft.span(at - 1, at + 1), message);
  }

  private Problem number() {
    int start = at;
    while (start > 0 && isInNumber(text.charAt(start - 1))) {
      start--;
    }
    return Failures.at(draft, start, Excerpt.at(text, start) + " is no number of JSON");
  }

  private static boolean isInNumber(char c) {
    return Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0;
  }

  private Problem before(String what) {
    return here(what + " is missing before " + Excerpt.at(text, at));
  }

  private Problem missing(String what) {
    int before = at - 1;
    while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    boolean isAfterComma = before >= 0 && text.charAt(before) == ',';
    if (isAfterComma && at < text.length() && "]}".indexOf(text.charAt(at)) >= 0) {
      return Failures.at(draft, before, "nothing follows this comma");
    }
    return here("found " + Excerpt.at(text, at) + " where " + what + " was expected");
  }
}
