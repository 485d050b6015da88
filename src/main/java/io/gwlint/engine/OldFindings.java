package io.gwlint.engine;

import io.gwlint.rule.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was found in earlier files. A finding is old when its fingerprint was there, and of findings
 * alike as many as there were. For one run.
 */
final class OldFindings {
  private final Set<String> marks;
  private final Fingerprints fingerprints = new Fingerprints();
  private int met;

  private OldFindings(Set<String> marks) {
    this.marks = marks;
  }

  /** Of what came of the earlier files. */
  static OldFindings of(List<Outcome> before) {
    Fingerprints fingerprints = new Fingerprints();
    Set<String> marks = new HashSet<>();
    for (Outcome outcome : before) {
      for (Finding finding : outcome.analysis().findings()) {
        marks.add(fingerprints.of(finding));
      }
    }
    return new OldFindings(marks);
  }

  /** The same without what is old; asked for every outcome of the run once, in their order. */
  Outcome newIn(Outcome outcome) {
    return outcome.without(this::isOld);
  }

  private boolean isOld(Finding finding) {
    boolean old = marks.contains(fingerprints.of(finding));
    met += old ? 1 : 0;
    return old;
  }

  /** What to say of those left out, notes among them. */
  Optional<String> remark() {
    return met == 0
        ? Optional.empty()
        : Optional.of(met + (met == 1 ? " finding was" : " findings were") + " there before");
  }
}
