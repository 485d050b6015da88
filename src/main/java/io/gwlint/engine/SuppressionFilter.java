package io.gwlint.engine;

import io.gwlint.rule.Finding;
import io.gwlint.source.Problem;
import io.gwlint.source.Span;
import io.gwlint.suppression.Suppression;
import io.gwlint.suppression.Suppressions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sorts findings into those to report and those that the template asks to leave out. */
final class SuppressionFilter {
  /** The rule that reports what the filter finds idle. */
  static final String UNUSED = "GW112";

  private static final String UNUSED_NAME = "suppression-unused";

  private final RuleSet rules;
  private final List<Suppression> valid = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Span> used = new HashSet<>();
  private final List<Suppressed> suppressed = new ArrayList<>();

  /** A filter of these rules' findings. */
  SuppressionFilter(RuleSet rules, Suppressions asked, Leniency leniency) {
    this.rules = rules;
    problems.addAll(asked.problems());
    for (Suppression one : asked.list()) {
      Optional<String> objection = objection(one, leniency);
      objection.ifPresent(why -> problems.add(invalid(one, why)));
      if (objection.isEmpty()) {
        valid.add(one);
      }
    }
  }

  private static Optional<String> objection(Suppression one, Leniency leniency) {
    if (leniency.reasonRequired() && one.reason().isEmpty()) {
      return Optional.of("gives no reason for `" + one.rule().value() + "`, so it does not count");
    }
    Optional<LocalDate> last = one.until().map(day -> day.value());
    return last.isPresent() && leniency.today().get().isAfter(last.get())
        ? Optional.of("ended on " + last.get() + ": `" + one.rule().value() + "` is reported again")
        : Optional.empty();
  }

  private static Problem invalid(Suppression one, String why) {
    return new Problem(Problem.Kind.SUPPRESSION_INVALID, one.rule().span(), why);
  }

  /** What is left to report; what is not is remembered. */
  List<Finding> apply(Collection<Finding> findings) {
    List<Finding> left = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      Optional<Suppression> by = by(finding);
      by.ifPresentOrElse(
          one -> suppressed.add(new Suppressed(finding, Suppressed.Kind.IN_SOURCE, one.reason())),
          () -> left.add(finding));
    }
    return left;
  }

  /** Marks what would be used, had there been these findings. */
  void use(Collection<Finding> findings) {
    findings.forEach(this::by);
  }

  /** The first suppression of a finding; all of them count as used. */
  private Optional<Suppression> by(Finding finding) {
    Optional<Suppression> first = Optional.empty();
    for (Suppression one : valid) {
      if (one.names(finding.code(), finding.name())
          && one.scope().covers(finding.span(), finding.resource())) {
        used.add(one.rule().span());
        first = first.isPresent() ? first : Optional.of(one);
      }
    }
    return first;
  }

  /** True when some suppression has met no finding yet. */
  boolean hasIdle() {
    return valid.stream().anyMatch(one -> !used.contains(one.rule().span()));
  }

  /**
   * What is wrong with suppressions, idle ones included.
   *
   * @param failed names of rules that threw, of which nothing is known
   */
  List<Problem> problems(Set<String> failed) {
    List<Problem> all = new ArrayList<>(problems);
    Map<String, Optional<InstalledRule>> known = new LinkedHashMap<>();
    for (Suppression one : valid) {
      if (!used.contains(one.rule().span()) && !one.names(UNUSED, UNUSED_NAME)) {
        String asked = one.rule().value();
        Optional<InstalledRule> rule = known.computeIfAbsent(asked, rules::find);
        if (rule.isEmpty()) {
          all.add(invalid(one, String.valueOf(rules.unknown(asked).getMessage())));
        } else if (rules.rules().contains(rule.get()) && !failed.contains(rule.get().name())) {
          all.add(unused(one));
        } else {
          used.add(one.rule().span());
        }
      }
    }
    return all;
  }

  private static Problem unused(Suppression one) {
    return new Problem(
        Problem.Kind.SUPPRESSION_UNUSED,
        one.rule().span(),
        "`" + one.rule().value() + "` is to be left out here, and there is no such finding");
  }

  /** Places of suppressions that leave something out, or that nobody can judge. */
  Set<Span> used() {
    return used;
  }

  /** What was left out. */
  List<Suppressed> suppressed() {
    return suppressed;
  }
}
