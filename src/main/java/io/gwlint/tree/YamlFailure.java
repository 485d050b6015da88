package io.gwlint.tree;

import io.gwlint.source.Problem;
import io.gwlint.source.Problem.Kind;
import io.gwlint.source.Span;
import java.util.List;
import java.util.function.Function;

/** Says in our words, and at the right place, why a text is not YAML. */
final class YamlFailure {
  /** What we say where the parser's sentence starts with these words. */
  private record Saying(String words, Function<YamlFailure, Problem> problem) {}

  private static final List<Saying> SAYINGS =
      List.of(
          new Saying("found character", YamlFailure::cannotStart),
          new Saying("found a ", failure -> failure.here("a tab cannot indent YAML")),
          new Saying("mapping values are not", YamlFailure::colon),
          new Saying("mapping keys are not", failure -> failure.here("a key cannot start here")),
          new Saying(
              "sequence entries are not", failure -> failure.here("a list cannot start here")),
          new Saying("could not find expected ':'", YamlFailure::withoutColon),
          new Saying("expected <block end>", YamlFailure::notInBlock),
          new Saying("expected ',' or", YamlFailure::notInFlow),
          new Saying("found unexpected", failure -> failure.context("this quote is never closed")),
          new Saying("unexpected character found", YamlFailure::anchor),
          new Saying("found undefined tag handle", YamlFailure::tag),
          new Saying("expected ' '", YamlFailure::tag),
          new Saying("expected URI", YamlFailure::tag),
          new Saying("expected '>'", YamlFailure::tag),
          new Saying("found unknown escape", YamlFailure::escape),
          new Saying("expected escape sequence", YamlFailure::escape),
          new Saying("expected chomping", YamlFailure::blockHeader),
          new Saying("expected a comment or a line break", YamlFailure::blockHeader),
          new Saying("expected indentation indicator", YamlFailure::blockHeader),
          new Saying(" the leading empty lines", YamlFailure::blankLine),
          new Saying("expected '<document start>'", YamlFailure::afterDocument),
          new Saying("expected the node content", failure -> failure.found("a value")),
          new Saying("", failure -> failure.here("the YAML parser says: " + failure.cleaned())));

  private final Draft draft;
  private final String text;
  private final String said;
  private final int at;
  private final int context;

  /**
   * A failure.
   *
   * @param said the parser's sentence
   * @param at where it stopped
   * @param context where what it was reading starts
   */
  YamlFailure(Draft draft, String said, int at, int context) {
    this.draft = draft;
    this.text = draft.text();
    this.said = said;
    this.at = Math.min(at, text.length());
    this.context = Math.min(context, text.length());
  }

  Problem problem() {
    return SAYINGS.stream()
        .filter(saying -> said.startsWith(saying.words()))
        .findFirst()
        .map(saying -> saying.problem().apply(this))
        .orElseThrow();
  }

  private Problem here(String message) {
    return Failures.at(draft, at, message);
  }

  private Problem context(String message) {
    return new Problem(Kind.UNREADABLE, draft.span(context, context + 1), message);
  }

  private Problem found(String expected) {
    return here("found " + Excerpt.at(text, at) + " where " + expected + " was expected");
  }

  private char at(int offset) {
    return offset >= 0 && offset < text.length() ? text.charAt(offset) : ' ';
  }

  private Problem cannotStart() {
    return switch (at(at)) {
      case '\t' -> here("a tab cannot indent YAML");
      case '`' -> here("a backtick cannot start a text: quote it");
      default -> here(Excerpt.of(text.substring(at, at + 1)) + " cannot start a text: quote it");
    };
  }

  /** Either the second colon of a line, or the first of one that continues the line before. */
  private Problem colon() {
    int line = lineStart(at);
    String before = text.substring(line, at);
    if (before.contains(": ") || before.contains(":\t") || before.isBlank()) {
      return here("a second `: ` in one value: quote the text that has it");
    }
    if (before.startsWith("---")) {
      return here("a mapping cannot start in the line of `---`");
    }
    int key = Layout.afterBlanks(text, line);
    String message = Excerpt.of(text.substring(key, at)) + " is indented too deep to be a key here";
    return new Problem(Kind.UNREADABLE, draft.span(key, at), message);
  }

  private int lineStart(int offset) {
    int line = offset;
    while (line > 0 && !Layout.isBreak(text.charAt(line - 1))) {
      line--;
    }
    return line;
  }

  private Problem withoutColon() {
    String message =
        "found " + Excerpt.at(text, context) + " where a key and its `:` were expected";
    return Failures.at(draft, context, message);
  }

  private Problem notInBlock() {
    int braces = text.indexOf("{{", lineStart(at));
    if (braces >= 0 && braces < at) {
      return new Problem(Kind.UNREADABLE, draft.span(braces, at), Templating.message(text, braces));
    }
    boolean isList = at(context) == '-';
    if (text.substring(lineStart(at), at).isBlank()) {
      return said.contains("<block mapping start>") ? indented() : found(isList ? "`-`" : "a key");
    }
    return here("found " + Excerpt.at(text, at) + " after the end of a value");
  }

  private Problem indented() {
    Span start = draft.span(context, Excerpt.end(text, context));
    String message = Excerpt.at(text, at) + " is indented unlike anything above it";
    return Failures.related(here(message), "this is still open", start);
  }

  private Problem notInFlow() {
    Span open = draft.span(context, context + 1);
    if (at >= text.stripTrailing().length()) {
      return context(Excerpt.of(open.text()) + " is never closed");
    }
    String close = at(context) == '{' ? "`}`" : "`]`";
    return Failures.related(found("`,` or " + close), "opened here", open);
  }

  private Problem anchor() {
    String what = at(context) == '*' ? "`*` starts an alias" : "`&` starts an anchor";
    return Failures.at(draft, context, what + ": quote the text");
  }

  private Problem tag() {
    boolean isGlued = at > context && "\"'[{".indexOf(at(at)) >= 0;
    String message = isGlued ? "a blank is missing behind the tag" : "malformed tag";
    return Failures.at(draft, context, message + " " + Excerpt.at(text, context));
  }

  private Problem escape() {
    int start = text.lastIndexOf('\\', at);
    Span span = draft.span(start, start + 2);
    return new Problem(
        Kind.UNREADABLE, span, "no escape of YAML starts with " + Excerpt.of(span.text()));
  }

  private Problem blockHeader() {
    String sign = Excerpt.of(Character.toString(at(context)));
    return here(
        "found " + Excerpt.at(text, at) + " after " + sign + ": the text starts on the next line");
  }

  private Problem blankLine() {
    return here("a blank line above is indented deeper than this text");
  }

  private Problem afterDocument() {
    return here("found " + Excerpt.at(text, at) + " after the end of the document");
  }

  private String cleaned() {
    String plain = said.strip().replaceAll("\\(\\d+\\)", "").replaceAll("\\p{Cntrl}", " ");
    return plain.length() > 80 ? plain.substring(0, 80) + "..." : plain;
  }
}
