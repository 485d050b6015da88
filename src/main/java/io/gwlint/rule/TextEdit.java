package io.gwlint.rule;

import io.gwlint.source.Span;

/** A replacement of a stretch of text; an empty span inserts. */
public record TextEdit(Span span, String replacement) {}
