package io.gwlint.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Tells the files that count by themselves from those that are parts of others in the same run: a
 * definition that a template includes, a nested template. What is wrong in a part is said where the
 * whole is checked, which knows more.
 */
final class Wholes {
  private final List<Candidate> candidates;
  private final AtomicReferenceArray<Outcome> outcomes;

  /** Of candidates and what came of them, in the same order. */
  Wholes(List<Candidate> candidates, AtomicReferenceArray<Outcome> outcomes) {
    this.candidates = candidates;
    this.outcomes = outcomes;
  }

  /** What came of those that count; a part only counts as checked. */
  List<Outcome> outcomes() {
    Set<Path> parts = new HashSet<>();
    for (int i = 0; i < outcomes.length(); i++) {
      parts.addAll(outcomes.get(i).parts());
    }
    Set<Path> covered = new HashSet<>();
    for (int i = 0; i < outcomes.length(); i++) {
      if (!isAmong(parts, i)) {
        covered.addAll(outcomes.get(i).parts());
      }
    }
    List<Outcome> counting = new ArrayList<>(outcomes.length());
    for (int i = 0; i < outcomes.length(); i++) {
      boolean isPart = isAmong(covered, i);
      counting.add(isPart ? Outcome.part(outcomes.get(i).isTemplate()) : outcomes.get(i));
      if (!isPart && isAmong(parts, i)) {
        // Files that lead to one another in a circle: the first stands for the others.
        covered.addAll(outcomes.get(i).parts());
        candidates.get(i).path().ifPresent(covered::remove);
      }
    }
    return counting;
  }

  private boolean isAmong(Set<Path> paths, int index) {
    return candidates.get(index).path().filter(paths::contains).isPresent();
  }
}
