package io.gwlint.sam;

import io.gwlint.source.Problem;
import io.gwlint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects what the transform cannot read or would refuse. */
final class Problems {
  private static final int LONGEST = 120;

  private final List<Problem> found = new ArrayList<>();

  /** Something that fails the transform: wrong shapes, settings that exclude each other. */
  void refused(Span span, String message) {
    add(Problem.Kind.REFUSED, span, message);
  }

  /** Something that is left alone. */
  void notAnalysed(Span span, String message) {
    add(Problem.Kind.NOT_ANALYSED, span, message);
  }

  /** A name that the template does not define. */
  void unresolved(Span span, String message) {
    add(Problem.Kind.UNRESOLVED_REFERENCE, span, message);
  }

  private void add(Problem.Kind kind, Span span, String message) {
    String text = message.length() > LONGEST ? message.substring(0, LONGEST - 1) + "…" : message;
    Problem problem = new Problem(kind, span, text);
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  List<Problem> found() {
    return List.copyOf(found);
  }
}
