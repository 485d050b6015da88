package io.gwlint.engine;

import io.gwlint.rule.Finding;
import io.gwlint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Adds up what came of the files of a run. */
final class Tally {
  private static final Comparator<Held> ORDER =
      Comparator.comparing(Held::finding, FindingMerger.ORDER);

  private final List<Held> findings = new ArrayList<>();
  private final Ledger ledger;
  private final OldFindings old;
  private final List<Failure> failures;
  private final List<Suppressed> suppressed = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final Set<Span> used = new HashSet<>();
  private int templates;

  /** With what failed before any file was read. */
  Tally(List<Failure> failures, Ledger ledger, OldFindings old) {
    this.ledger = ledger;
    this.old = old;
    this.failures = new ArrayList<>(failures);
  }

  /** A finding and the settings of the template in which it was found. */
  record Held(Finding finding, Settings settings) {}

  void add(Outcome outcome) {
    failures.addAll(outcome.analysis().failures());
    used.addAll(outcome.analysis().used());
    templates += outcome.isTemplate() ? 1 : 0;
    outcome.remark().ifPresent(remarks::add);
    outcome
        .settings()
        .ifPresent(
            settings -> {
              Analysis judged = settings.judge(outcome.analysis());
              judged.findings().forEach(finding -> findings.add(new Held(finding, settings)));
              suppressed.addAll(
                  judged.suppressed().stream()
                      .filter(one -> one.finding().severity().isAtLeast(settings.shown()))
                      .toList());
            });
  }

  void add(List<Failure> more) {
    failures.addAll(more);
  }

  Result result() {
    findings.removeIf(held -> isUsedElsewhere(held.finding()));
    findings.sort(ORDER);
    List<Finding> shown = new ArrayList<>();
    int failing = 0;
    int hidden = 0;
    for (Held held : distinct(findings)) {
      Finding finding = held.finding();
      boolean isShown = finding.severity().isAtLeast(held.settings().shown());
      boolean isKnown = ledger.knows(finding, held.settings());
      // A baseline is asked first, and of all: it counts, too.
      if (old.has(finding)) {
        continue;
      }
      if (!isKnown) {
        failing += held.settings().failOn().isReachedBy(finding.severity()) ? 1 : 0;
      }
      if (!isShown) {
        hidden++;
      } else if (isKnown) {
        suppressed.add(new Suppressed(finding, Suppressed.Kind.BASELINE, ""));
      } else {
        shown.add(finding);
      }
    }
    remarks.addAll(ledger.remarks());
    old.remark().ifPresent(remarks::add);
    return new Result(shown, failures, templates, hidden, sorted(suppressed), failing, remarks);
  }

  /** A suppression in a file that several templates read may be of use to one of them. */
  private boolean isUsedElsewhere(Finding finding) {
    return finding.code().equals(SuppressionFilter.UNUSED) && used.contains(finding.span());
  }

  private static List<Suppressed> sorted(List<Suppressed> suppressed) {
    suppressed.sort(Comparator.comparing(Suppressed::finding, FindingMerger.ORDER));
    return suppressed.size() < 2 ? suppressed : new ArrayList<>(new LinkedHashSet<>(suppressed));
  }

  /** Two templates that include the same broken file find the same in it. */
  private static List<Held> distinct(List<Held> sorted) {
    List<Held> distinct = new ArrayList<>(sorted.size());
    for (Held held : sorted) {
      if (distinct.isEmpty() || !same(distinct.get(distinct.size() - 1), held)) {
        distinct.add(held);
      }
    }
    return distinct;
  }

  // The order first: all of a finding is seldom compared, and setting that up takes 10 ms.
  private static boolean same(Held one, Held other) {
    return ORDER.compare(one, other) == 0 && one.finding().isSame(other.finding());
  }
}
