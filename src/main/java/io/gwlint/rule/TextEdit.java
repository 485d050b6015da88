package io.gwlint.rule;

import io.gwlint.source.Span;

/**
 * A replacement of a stretch of text; an empty span inserts.
 *
 * @param span what is replaced
 * @param replacement what comes in its place
 * @param safe true when nothing that works can change by it; false when somebody should look first
 */
public record TextEdit(Span span, String replacement, boolean safe) {
  /** An edit that changes nothing that works. */
  public static TextEdit safe(Span span, String replacement) {
    return new TextEdit(span, replacement, true);
  }

  /** The same for somebody to look at first. */
  public TextEdit unsafe() {
    return new TextEdit(span, replacement, false);
  }
}
