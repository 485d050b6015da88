package io.gwlint.maven;

import io.gwlint.engine.BaselineRun;
import io.gwlint.engine.Baselines;
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
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    Engine engine = engine(thresholds, Baselines.hiding(baseline(), reactor.here()));
    Found found = selection.in(reactor);
    return isEmpty(found) ? NOTHING : engine.check(found, Progress.none());
  }

  /**
   * What is to be known from now on.
   *
   * @param prune true to take in nothing new
   * @throws MojoExecutionException when the parameters make no sense
   */
  BaselineRun baselines(Thresholds thresholds, boolean prune) throws MojoExecutionException {
    Path here = reactor.here();
    Engine engine =
        engine(
            thresholds,
            prune ? Baselines.pruned(baseline(), here) : Baselines.written(baseline(), here));
    Found found = selection.in(reactor);
    return isEmpty(found)
        ? new BaselineRun(List.of(), NOTHING)
        : engine.baselines(found, Progress.none());
  }

  private Engine engine(Thresholds thresholds, Baselines baselines) throws MojoExecutionException {
    Choices choices = thresholds.in(rules.choices()).environment(configuration.environment());
    Options options =
        new Options(deployment, 0)
            .with(choices)
            .with(configuration.from(reactor.here()))
            .with(baselines);
    try {
      return new Engine(RuleSet.installed(), options);
    } catch (InvalidDeploymentException | UnknownRuleException e) {
      throw new MojoExecutionException("gwlint: " + e.getMessage(), e);
    }
  }

  private Optional<Path> baseline() {
    return configuration.baseline().map(File::toPath);
  }

  private static boolean isEmpty(Found found) {
    return found.candidates().isEmpty() && found.failures().isEmpty();
  }
}
