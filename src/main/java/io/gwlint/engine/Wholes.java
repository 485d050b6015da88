package io.gwlint.engine;

import io.gwlint.rule.Finding;
import io.gwlint.source.Span;
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
    return counting.size() < 2 ? counting : withoutRepeats(counting);
  }

  /** Where one file imports from another, the other's own check tells what is wrong in it. */
  private List<Outcome> withoutRepeats(List<Outcome> counting) {
    Set<Place> own = new HashSet<>();
    for (int i = 0; i < counting.size(); i++) {
      for (Finding finding : counting.get(i).analysis().findings()) {
        if (isOwn(finding, i)) {
          own.add(Place.of(finding));
        }
      }
    }
    List<Outcome> distinct = new ArrayList<>(counting.size());
    for (int i = 0; i < counting.size(); i++) {
      int index = i;
      distinct.add(counting.get(i).without(f -> !isOwn(f, index) && own.contains(Place.of(f))));
    }
    return distinct;
  }

  private record Place(String rule, Span span) {
    static Place of(Finding finding) {
      return new Place(finding.code(), finding.span());
    }
  }

  private boolean isOwn(Finding finding, int index) {
    return finding.span().file().name().equals(candidates.get(index).name());
  }

  private boolean isAmong(Set<Path> paths, int index) {
    return candidates.get(index).path().filter(paths::contains).isPresent();
  }
}
