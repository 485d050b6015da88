package io.gwlint.engine;

import io.gwlint.rule.Finding;
import io.gwlint.rule.Profile;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Threshold;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is asked of the templates in one part of a project.
 *
 * @param rules the rules that run
 * @param profile the rules among them whose findings count
 * @param levels severities instead of those that findings have, by name of the rule
 * @param shown the least severe findings to show
 * @param failOn from which severity on the run fails
 * @param circumstances what templates are judged with
 * @param baseline the file of the findings that are known
 */
record Settings(
    RuleSet rules,
    Profile profile,
    Map<String, Severity> levels,
    Severity shown,
    Threshold failOn,
    Circumstances circumstances,
    Optional<Path> baseline) {

  /** What an analysis is under these settings: as severe as asked for, within the profile. */
  Analysis judge(Analysis analysis) {
    List<Finding> findings = new ArrayList<>(analysis.findings().size());
    for (Finding finding : analysis.findings()) {
      if (counts(finding)) {
        findings.add(leveled(finding));
      }
    }
    List<Suppressed> suppressed = new ArrayList<>();
    for (Suppressed one : analysis.suppressed()) {
      if (counts(one.finding())) {
        suppressed.add(new Suppressed(leveled(one.finding()), one.kind(), one.reason()));
      }
    }
    return new Analysis(findings, analysis.failures(), suppressed, analysis.used());
  }

  private boolean counts(Finding finding) {
    return profile == Profile.ALL
        || rules.find(finding.name()).filter(rule -> profile.has(rule.document())).isPresent();
  }

  /** Is the finding shown, or does the run fail because of it? */
  boolean isOfInterest(Finding finding) {
    return finding.severity().isAtLeast(shown) || failOn.isReachedBy(finding.severity());
  }

  /** Would a finding of that rule be found? One of a rule that is no more counts as looked for. */
  boolean uses(String code) {
    return rules
        .find(code)
        .map(
            rule ->
                rules.rules().contains(rule)
                    && (profile == Profile.ALL || profile.has(rule.document())))
        .orElse(true);
  }

  private Finding leveled(Finding finding) {
    Severity level = levels.getOrDefault(finding.name(), finding.severity());
    return level == finding.severity() ? finding : finding.as(level);
  }
}
