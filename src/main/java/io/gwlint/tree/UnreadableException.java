package io.gwlint.tree;

import io.gwlint.source.Problem;
import io.gwlint.source.Span;

/** Ends the reading of a text at a problem; never leaves this package. */
final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  UnreadableException(Span span, String message) {
    super(message, null, false, false);
    this.problem = new Problem(Problem.Kind.UNREADABLE, span, message);
  }

  Problem problem() {
    return problem;
  }
}
