package io.gwlint.value;

import io.gwlint.source.Span;

/**
 * A property left out, null, or {@code AWS::NoValue}; the span is that of the place that lacks it.
 */
public record Nothing(Span span) implements Data {}
