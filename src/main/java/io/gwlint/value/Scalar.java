package io.gwlint.value;

import io.gwlint.source.Span;

/**
 * A single value.
 *
 * @param value its characters; numbers and booleans as spelled
 * @param kind how it reads in JSON
 * @param span where it stands
 * @param places where its characters stand; takes no part in equality
 */
public record Scalar(Text value, Kind kind, Span span, Places places) implements Data {
  /** How a scalar reads in JSON. A JSON null is {@link Nothing}. */
  public enum Kind {
    STRING,
    NUMBER,
    BOOLEAN
  }

  /** A value of which only the whole has a place. */
  public Scalar(Text value, Kind kind, Span span) {
    this(value, kind, span, Places.UNKNOWN);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scalar that
        && value.equals(that.value)
        && kind == that.kind
        && span.equals(that.span);
  }

  @Override
  public int hashCode() {
    return 31 * value.hashCode() + span.hashCode();
  }
}
