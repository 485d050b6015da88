package io.gwlint.report;

import io.gwlint.engine.Candidate;
import io.gwlint.source.Span;

/**
 * Links to lines of files on a code host.
 *
 * @param base what the address of a file starts with, ending in a slash
 * @param paths the names of files there
 */
record LineLinks(String base, RepositoryPaths paths) {
  /**
   * Markdown that leads to the first line of a span; the text alone for a file that is not there.
   */
  String link(String text, Span span) {
    String name = span.file().name();
    String path = paths.of(name);
    if (path.equals(Candidate.STANDARD_INPUT) || paths.isOutside(name)) {
      return text;
    }
    String address = base + SarifLocations.encoded(path) + "#L" + span.from().line();
    return "[" + text + "](" + address.replace("(", "%28").replace(")", "%29") + ")";
  }
}
