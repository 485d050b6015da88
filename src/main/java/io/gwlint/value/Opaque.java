package io.gwlint.value;

import io.gwlint.source.Span;

/**
 * A part that only the deployment knows.
 *
 * @param why a phrase such as "imported from another stack"
 */
public record Opaque(String why, Span span) implements Data {}
