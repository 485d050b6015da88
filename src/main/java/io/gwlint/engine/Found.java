package io.gwlint.engine;

import java.util.List;

/**
 * What there is to check.
 *
 * @param candidates files to look into: folder by folder, by name within each
 * @param failures paths that do not exist or cannot be read
 */
public record Found(List<Candidate> candidates, List<Failure> failures) {
  public Found {
    candidates = List.copyOf(candidates);
    failures = List.copyOf(failures);
  }
}
