package io.gwlint.tree;

import io.gwlint.source.Span;

/**
 * A YAML comment.
 *
 * @param text what follows the {@code #}, trimmed
 * @param span from the {@code #} to the end of the line
 */
public record Comment(String text, Span span) {}
