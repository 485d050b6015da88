package io.gwlint.velocity;

import java.util.Optional;

/**
 * A reference that leads to nothing, and so prints as empty text.
 *
 * @param message lower case, no full stop, names in backticks
 * @param mend what to write instead
 * @param from offset in the template's text
 * @param to offset after it
 * @param stageVariable its name, when it is one that no stage sets
 */
public record Stray(
    String message, String mend, int from, int to, Optional<String> stageVariable) {}
