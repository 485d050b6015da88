package io.gwlint.config;

import io.gwlint.rule.Profile;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Threshold;
import io.gwlint.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rules are used and what becomes of their findings.
 *
 * @param profile a choice among rules
 * @param select selectors of the rules to use, instead of a profile
 * @param ignore selectors of rules to do without
 * @param levels severities of rules by selector, or that they are off; later ones win
 * @param shown the least severe findings to show
 * @param failOn from which severity on a run fails
 */
public record RuleSettings(
    Optional<Profile> profile,
    Optional<List<Located<String>>> select,
    List<Located<String>> ignore,
    List<Level> levels,
    Optional<Severity> shown,
    Optional<Threshold> failOn) {
  private static final RuleSettings NONE =
      new RuleSettings(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  public RuleSettings {
    ignore = List.copyOf(ignore);
    levels = List.copyOf(levels);
  }

  /**
   * What becomes of the rules that a selector names.
   *
   * @param severity empty when they are off
   */
  public record Level(Located<String> rules, Optional<Severity> severity) {}

  /** Nothing is said. */
  public static RuleSettings none() {
    return NONE;
  }

  /**
   * The same with what settings for a part say: they win where both speak, and add to what is
   * ignored. A profile undoes a selection, and a selection a profile.
   */
  public RuleSettings with(RuleSettings inner) {
    boolean chooses = inner.profile.isPresent() || inner.select.isPresent();
    return new RuleSettings(
        chooses ? inner.profile : profile,
        chooses ? inner.select : select,
        joined(ignore, inner.ignore),
        joined(levels, inner.levels),
        inner.shown.or(() -> shown),
        inner.failOn.or(() -> failOn));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** Every selector, to be checked against the rules there are. */
  public List<Located<String>> selectors() {
    List<Located<String>> all = new ArrayList<>(select.orElse(List.of()));
    all.addAll(ignore);
    levels.forEach(level -> all.add(level.rules()));
    return all;
  }
}
