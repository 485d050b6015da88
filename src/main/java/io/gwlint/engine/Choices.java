package io.gwlint.engine;

import io.gwlint.rule.Profile;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Threshold;
import java.util.List;
import java.util.Optional;

/**
 * What somebody asks of one run. It wins over configuration files.
 *
 * @param select selectors of the rules to use, whatever files say; empty for those of files
 * @param ignore selectors of rules to do without, besides those that files ignore
 * @param profile a choice among rules
 * @param shown the least severe findings to show
 * @param failOn from which severity on the run fails
 * @param environment name of the environment whose parameters hold
 */
public record Choices(
    List<String> select,
    List<String> ignore,
    Optional<Profile> profile,
    Optional<Severity> shown,
    Optional<Threshold> failOn,
    Optional<String> environment) {
  public Choices {
    select = List.copyOf(select);
    ignore = List.copyOf(ignore);
  }

  /** Nothing is asked: files decide, else what is usual. */
  public static Choices none() {
    return new Choices(
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Every finding of every rule is asked for. */
  public static Choices everything() {
    return new Choices(
        List.of(),
        List.of(),
        Optional.of(Profile.ALL),
        Optional.of(Severity.NOTE),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with only these rules, and without those. */
  public Choices rules(List<String> selected, List<String> ignored) {
    return new Choices(selected, ignored, profile, shown, failOn, environment);
  }

  /** The same with other thresholds. */
  public Choices thresholds(Optional<Severity> least, Optional<Threshold> failing) {
    return new Choices(select, ignore, profile, least, failing, environment);
  }

  /** The same with a profile. */
  public Choices profile(Profile other) {
    return new Choices(select, ignore, Optional.of(other), shown, failOn, environment);
  }

  /** The same in that environment. */
  public Choices environment(Optional<String> name) {
    return new Choices(select, ignore, profile, shown, failOn, name);
  }
}
