package io.gwlint.cli;

import java.util.Optional;

/**
 * A format, and where it goes.
 *
 * @param format text, json or sarif
 * @param file path as given; empty for standard output
 */
record Output(String format, Optional<String> file) {}
