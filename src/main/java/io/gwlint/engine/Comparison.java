package io.gwlint.engine;

import java.util.Optional;

/**
 * What a run is compared with.
 *
 * @param findings what was found before
 * @param past the files as they were; empty when there is nothing to compare
 */
record Comparison(OldFindings findings, Optional<Past> past) {
  static Comparison none() {
    return new Comparison(OldFindings.none(), Optional.empty());
  }
}
