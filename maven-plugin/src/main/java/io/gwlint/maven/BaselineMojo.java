package io.gwlint.maven;

import io.gwlint.engine.BaselineRun;
import io.gwlint.engine.BaselineUpdate;
import io.gwlint.engine.Result;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the findings of now into {@code baselineFile}, so that {@code check} reports only new
 * ones. Findings never fail it. Works in a folder without a project, too.
 */
@Mojo(name = "baseline", requiresProject = false)
public final class BaselineMojo extends TemplatesMojo {
  /**
   * The least severe finding that is taken in: {@code error}, {@code warning} or {@code note}; give
   * it what {@code check} has. By default what the configuration file says, else {@code warning}.
   */
  @Parameter(property = "gwlint.severity")
  private @Nullable String severity;

  /**
   * The least severe finding that fails {@code check}: {@code error}, {@code warning} or {@code
   * note}. It is taken in even when it is less severe than {@code severity}. By default what the
   * configuration file says, else {@code error}.
   */
  @Parameter(property = "gwlint.failOn")
  private @Nullable String failOn;

  /** Only removes what is not found any more, and takes in nothing new, when true. */
  @Parameter(property = "gwlint.prune", defaultValue = "false")
  private boolean prune;

  @Override
  void run(Request request) throws MojoExecutionException, MojoFailureException {
    Thresholds thresholds =
        new Thresholds(Optional.ofNullable(failOn), Optional.ofNullable(severity));
    BaselineRun run = request.baselines(thresholds, prune);
    for (BaselineUpdate update : run.updates()) {
      write(update);
    }
    if (run.updates().isEmpty() && !run.result().isIncomplete()) {
      getLog().info("gwlint: no templates found");
    }
    Result trouble = new Result(List.of(), run.result().failures(), run.result().templates(), 0);
    if (trouble.isIncomplete()) {
      Outcome outcome = new Outcome(trouble, List.of(), 0);
      outcome.log(getLog());
      outcome.judge(0);
    }
  }

  private void write(BaselineUpdate update) throws MojoExecutionException {
    try {
      update.write();
    } catch (IOException e) {
      throw new MojoExecutionException(
          "gwlint: cannot write " + update.name() + ": its folder is missing or locked", e);
    }
    String findings = update.size() == 1 ? " finding" : " findings";
    getLog()
        .info(
            "gwlint: "
                + (update.name() + " has " + update.size() + findings)
                + (", " + update.added() + " new, " + update.removed() + " removed"));
  }
}
