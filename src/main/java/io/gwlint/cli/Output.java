package io.gwlint.cli;

import io.gwlint.report.Format;
import java.util.Optional;

/**
 * A format, and where it goes.
 *
 * @param file path as given; empty for standard output
 */
record Output(Format format, Optional<String> file) {}
