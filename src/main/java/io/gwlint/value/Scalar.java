package io.gwlint.value;

import io.gwlint.source.Span;

/**
 * A single value.
 *
 * @param value its characters; numbers and booleans as spelled
 * @param kind how it reads in JSON
 * @param span where it stands
 */
public record Scalar(Text value, Kind kind, Span span) implements Data {
  /** How a scalar reads in JSON. A JSON null is {@link Nothing}. */
  public enum Kind {
    STRING,
    NUMBER,
    BOOLEAN
  }
}
