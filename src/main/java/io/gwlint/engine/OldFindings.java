package io.gwlint.engine;

import io.gwlint.rule.Finding;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

  /** Nothing is old. */
  static OldFindings none() {
    return new OldFindings(Set.of());
  }

  /** Of what came of the earlier files. */
  static OldFindings of(List<Outcome> before) {
    Set<Finding> distinct = new LinkedHashSet<>();
    for (Outcome outcome : before) {
      outcome.analysis().findings().forEach(one -> distinct.add(one.madeBy(Optional.empty())));
    }
    Fingerprints fingerprints = new Fingerprints();
    Set<String> marks = new HashSet<>();
    distinct.forEach(finding -> marks.add(fingerprints.of(finding)));
    return new OldFindings(marks);
  }

  /** Was it there before? Asked for every finding of the run once. */
  boolean has(Finding finding) {
    if (marks.isEmpty() || !marks.contains(fingerprints.of(finding))) {
      return false;
    }
    met++;
    return true;
  }

  /** What to say of those left out, notes among them. */
  Optional<String> remark() {
    return met == 0
        ? Optional.empty()
        : Optional.of(met + (met == 1 ? " finding was" : " findings were") + " there before");
  }
}
