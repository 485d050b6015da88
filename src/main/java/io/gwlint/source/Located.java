package io.gwlint.source;

/** A thing together with the text it was read from. */
public record Located<T>(T value, Span span) {}
