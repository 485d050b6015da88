package io.gwlint.engine;

import io.gwlint.rule.Finding;

/**
 * A finding that is not reported, on somebody's wish.
 *
 * @param kind whose wish
 * @param reason what they say about it; empty when nothing
 */
public record Suppressed(Finding finding, Kind kind, String reason) {
  /** Where the wish stands. */
  public enum Kind {
    /** In the template: a comment, or metadata. */
    IN_SOURCE,
    /** In the baseline: the finding is older than the wish to have none. */
    BASELINE
  }
}
