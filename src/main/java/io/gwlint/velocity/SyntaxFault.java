package io.gwlint.velocity;

/**
 * What Velocity cannot parse.
 *
 * @param message lower case, no full stop, names in backticks
 * @param from offset in the template's text
 * @param to offset after it
 * @param atEnd true when only the end of the template told: something is still open
 */
public record SyntaxFault(String message, int from, int to, boolean atEnd) {}
