package io.gwlint.template;

import io.gwlint.source.Span;

/**
 * That one resource needs another.
 *
 * @param from logical id of the resource that needs
 * @param to logical id of the resource that is needed
 * @param kind how it says so
 * @param attribute the attribute it asks for; empty for the reference itself
 * @param property the top-level property in which it does; {@code DependsOn} for that
 * @param span the name of the needed resource in the text
 */
public record Edge(
    String from, String to, Kind kind, String attribute, String property, Span span) {
  /** How a resource says that it needs another. */
  public enum Kind {
    REF,
    GET_ATT,
    SUB,
    DEPENDS_ON
  }
}
