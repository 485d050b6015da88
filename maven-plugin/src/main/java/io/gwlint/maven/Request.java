package io.gwlint.maven;

import io.gwlint.engine.Choices;
import io.gwlint.engine.Deployment;
import io.gwlint.engine.Engine;
import io.gwlint.engine.Found;
import io.gwlint.engine.InvalidDeploymentException;
import io.gwlint.engine.Options;
import io.gwlint.engine.Progress;
import io.gwlint.engine.Result;
import io.gwlint.engine.RuleSet;
import io.gwlint.engine.UnknownRuleException;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * What a goal is to look at.
 *
 * @param reactor the project and its surroundings
 * @param selection which files
 * @param rules by which rules
 * @param deployment what is known of the deployment
 * @param configuration what holds besides
 */
record Request(
    Reactor reactor,
    Selection selection,
    Rules rules,
    Deployment deployment,
    Configuration configuration) {
  private static final Result NOTHING = new Result(List.of(), List.of(), 0, 0);

  /**
   * Every finding in those files that matters.
   *
   * @throws MojoExecutionException when the parameters make no sense
   */
  Result check(Thresholds thresholds) throws MojoExecutionException {
    Options options = options(thresholds.in(rules.choices()));
    Found found = selection.in(reactor);
    rules.set();
    if (found.candidates().isEmpty() && found.failures().isEmpty()) {
      return NOTHING;
    }
    try {
      return new Engine(RuleSet.installed(), options).check(found, Progress.none());
    } catch (InvalidDeploymentException | UnknownRuleException e) {
      throw new MojoExecutionException("gwlint: " + e.getMessage(), e);
    }
  }

  private Options options(Choices choices) {
    return new Options(deployment, 0)
        .with(choices.environment(configuration.environment()))
        .with(configuration.from(reactor.here()));
  }
}
