package io.gwlint.report;

import io.gwlint.engine.RuleSet;
import io.gwlint.rule.Severity;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What reports say of the run besides its result.
 *
 * @param version of gwlint
 * @param rules the rules of the run
 * @param here the absolute folder that file names start from
 * @param failOn findings as severe as that make the run fail; empty when none do
 */
public record Setting(String version, RuleSet rules, Path here, Optional<Severity> failOn) {}
