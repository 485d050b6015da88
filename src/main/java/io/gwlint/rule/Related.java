package io.gwlint.rule;

import io.gwlint.source.Span;

/** Another place that takes part in a fault, and what it has to do with it. */
public record Related(Span span, String message) {}
