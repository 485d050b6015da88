package io.gwlint.maven;

import io.gwlint.engine.Result;
import io.gwlint.engine.RuleSet;
import io.gwlint.report.Setting;
import io.gwlint.rule.Threshold;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Finds the requests that the project's API Gateway templates will break, and fails the build for
 * them. Works in a folder without a project, too.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    threadSafe = true,
    requiresProject = false)
public final class CheckMojo extends TemplatesMojo {
  /**
   * The least severe finding that fails the build: {@code error}, {@code warning} or {@code note};
   * {@code never} only reports. By default what the configuration file says, else {@code error}.
   */
  @Parameter(property = "gwlint.failOn")
  private @Nullable String failOn;

  /**
   * Whether findings fail the build at all; {@code false} is the same as {@code
   * <failOn>never</failOn>}.
   */
  @Parameter(property = "gwlint.failOnViolation", defaultValue = "true")
  private boolean failOnViolation = true;

  /**
   * How many findings as severe as {@code failOn} there may be before the build fails: with 10, the
   * eleventh does. Every module counts its own.
   */
  @Parameter(property = "gwlint.maxAllowedViolations", defaultValue = "0")
  private int maxAllowedViolations;

  /**
   * The least severe finding that is reported: {@code error}, {@code warning} or {@code note}. By
   * default what the configuration file says, else {@code warning}, and whatever fails the build.
   */
  @Parameter(property = "gwlint.severity")
  private @Nullable String severity;

  /** Whether findings are written to the log; {@code false} leaves the last line, which counts. */
  @Parameter(property = "gwlint.consoleOutput", defaultValue = "true")
  private boolean consoleOutput = true;

  /**
   * How many findings the log shows, the most severe ones when there are more; the files have all.
   * 0 is the same as no {@code consoleOutput}.
   */
  @Parameter(property = "gwlint.maxConsoleFindings", defaultValue = "30")
  private int maxConsoleFindings = 30;

  /**
   * What is written into {@code outputDirectory}, such as {@code sarif,junit}: {@code sarif},
   * {@code json} and {@code text} as {@code gwlint.sarif} and so on; {@code checkstyle}, {@code
   * junit}, {@code gitlab}, {@code sonarqube}, {@code rdjson}, {@code github}, {@code markdown} as
   * {@code gwlint-checkstyle.xml} and so on; {@code none} for no file. By default {@code sarif}.
   */
  @Parameter(property = "gwlint.formats")
  private List<String> formats = List.of();

  /**
   * The folder that files go into, such as {@code reports}, from the project's folder. By default
   * {@code target/gwlint} in a project, and nowhere in a folder without one.
   */
  @Parameter(property = "gwlint.outputDirectory")
  private @Nullable File outputDirectory;

  @Parameter(defaultValue = "${project.build.directory}", readonly = true)
  private File buildDirectory = new File("target");

  @Override
  void run(Request request) throws MojoExecutionException, MojoFailureException {
    if (maxAllowedViolations < 0) {
      throw new MojoExecutionException(
          "gwlint: the parameter maxAllowedViolations takes a number from 0 on, not "
              + maxAllowedViolations);
    }
    Optional<String> failing = Optional.ofNullable(failOnViolation ? failOn : "never");
    Thresholds thresholds = new Thresholds(failing, Optional.ofNullable(severity));
    Threshold threshold = thresholds.failing().orElseGet(Threshold::errors);
    RuleSet rules = request.rules().set();
    Path here = request.reactor().here();
    ReportFiles files = ReportFiles.of(formats, folder());
    Result result = request.check(thresholds);
    List<Path> written =
        files.write(result, new Setting(version(), rules, here, threshold.least()));
    int most = consoleOutput ? Math.max(0, maxConsoleFindings) : 0;
    Outcome outcome = new Outcome(result, shown(written, here), most);
    outcome.log(getLog());
    outcome.judge(maxAllowedViolations);
  }

  private static List<String> shown(List<Path> files, Path here) {
    return files.stream()
        .map(file -> file.startsWith(here) ? here.relativize(file) : file)
        .map(Path::toString)
        .toList();
  }

  /** Empty when nothing says where: then nothing is written. */
  private Optional<Path> folder() {
    if (outputDirectory != null) {
      return Optional.of(outputDirectory.toPath());
    }
    return isWithoutProject()
        ? Optional.empty()
        : Optional.of(buildDirectory.toPath().resolve("gwlint"));
  }
}
