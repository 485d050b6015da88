package io.gwlint.tree;

import io.gwlint.source.Located;
import io.gwlint.source.Problem;
import io.gwlint.source.Span;
import java.util.List;
import java.util.Locale;

/** What both parsers' failures have in common. */
final class Failures {
  private Failures() {}

  /** A problem of the word that starts at an offset. */
  static Problem at(Draft draft, int offset, String message) {
    Span span = draft.span(offset, Excerpt.end(draft.text(), offset));
    return new Problem(Problem.Kind.UNREADABLE, span, message);
  }

  static Problem related(Problem problem, String what, Span place) {
    return new Problem(
        problem.kind(), problem.span(), problem.message(), List.of(new Located<>(what, place)));
  }

  static String control(int codePoint) {
    return String.format(Locale.ROOT, "control character U+%04X", codePoint);
  }
}
