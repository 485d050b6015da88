package io.gwlint.tree;

import com.fasterxml.jackson.core.exc.StreamReadException;
import io.gwlint.source.Problem;

/** Says in our words, and at the right place, why a text is not JSON. */
final class JsonFailure {
  private final Draft draft;
  private final String text;
  private final String said;
  private final int at;

  JsonFailure(Draft draft, StreamReadException cause, int base) {
    this.draft = draft;
    this.text = draft.text();
    this.said = cause.getOriginalMessage();
    long offset = cause.getLocation() == null ? 0 : cause.getLocation().getCharOffset();
    this.at = (int) Math.max(0, Math.min(base + offset, text.length()));
  }

  Problem problem() {
    return new Problem(Problem.Kind.UNREADABLE, draft.span(at, at + 1), said);
  }
}
