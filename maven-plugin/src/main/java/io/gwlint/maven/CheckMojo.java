package io.gwlint.maven;

import io.gwlint.engine.Deployment;
import io.gwlint.engine.Discovery;
import io.gwlint.engine.Engine;
import io.gwlint.engine.Found;
import io.gwlint.engine.InvalidDeploymentException;
import io.gwlint.engine.Options;
import io.gwlint.engine.ParameterSource;
import io.gwlint.engine.Progress;
import io.gwlint.engine.Result;
import io.gwlint.engine.RuleSet;
import io.gwlint.engine.UnknownRuleException;
import io.gwlint.rule.Severity;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.plugin.AbstractMojo;
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
public final class CheckMojo extends AbstractMojo {
  private static final String PARAMETER_PREFIX = "gwlint.parameter.";

  /**
   * Templates, and folders to search for templates. By default what there is of {@code
   * template.yaml}, {@code template.yml}, {@code template.json}, {@code *.template}, {@code
   * cdk.out} and {@code src/main/resources}; of those files, only what reads like a template.
   */
  @Parameter(property = "gwlint.templates")
  private List<File> templates = List.of();

  /**
   * The least severe finding that fails the build: {@code error}, {@code warning} or {@code note};
   * {@code never} only reports.
   */
  @Parameter(property = "gwlint.failOn", defaultValue = "error")
  private String failOn = "error";

  /**
   * The least severe finding that is reported: {@code error}, {@code warning} or {@code note}. By
   * default {@code warning}, and whatever fails the build.
   */
  @Parameter(property = "gwlint.severity")
  private @Nullable String severity;

  /** Rules to apply, by name, code or start of codes such as {@code GW3}; all by default. */
  @Parameter(property = "gwlint.select")
  private List<String> select = List.of();

  /** Rules to leave out, written like those of {@code select}. */
  @Parameter(property = "gwlint.ignore")
  private List<String> ignore = List.of();

  /**
   * Values of template parameters, by name; those of other templates do no harm. On the command
   * line {@code -Dgwlint.parameter.NAME=VALUE}, which wins.
   */
  @Parameter private Map<String, String> parameters = Map.of();

  /**
   * CloudFormation parameter files and {@code samconfig.toml}, which may end in an environment as
   * in {@code samconfig.toml:prod}; the last one that says wins.
   */
  @Parameter(property = "gwlint.parameterFiles")
  private List<String> parameterFiles = List.of();

  /** The region that is deployed to, such as {@code eu-central-1}; any by default. */
  @Parameter(property = "gwlint.region")
  private @Nullable String region;

  /** The twelve digits of the account that is deployed to; any by default. */
  @Parameter(property = "gwlint.account")
  private @Nullable String account;

  /** The partition that is deployed to, such as {@code aws-cn}; follows from the region. */
  @Parameter(property = "gwlint.partition")
  private @Nullable String partition;

  /** Does nothing when true. */
  @Parameter(property = "gwlint.skip", defaultValue = "false")
  private boolean skip;

  /** File names start from here. */
  @Parameter(defaultValue = "${basedir}", readonly = true)
  private File basedir = new File("");

  /** Where the reports go, in a folder of their own, if this folder is there. */
  @Parameter(defaultValue = "${project.build.directory}", readonly = true)
  private File buildDirectory = new File("target");

  @Parameter(defaultValue = "${session.userProperties}", readonly = true)
  private Properties userProperties = new Properties();

  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  private String version = "";

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("gwlint is skipped");
      return;
    }
    Threshold threshold = Threshold.of("failOn", failOn);
    Severity least =
        severity == null ? threshold.reported() : Threshold.severity("severity", severity);
    Path here = basedir.toPath().toAbsolutePath().normalize();
    RuleSet rules = rules();
    Result result = engine(rules).check(found(here), Progress.none());
    Outcome outcome = new Outcome(result.atLeast(least));
    outcome.log(getLog());
    new Reports(version, rules, here).write(outcome.result(), buildDirectory.toPath());
    outcome.judge(threshold);
  }

  private Found found(Path here) throws MojoExecutionException {
    if (templates.isEmpty()) {
      return DefaultTemplates.in(here);
    }
    List<String> paths = templates.stream().map(file -> shown(file, here)).toList();
    return Discovery.find(paths, here, InputStream.nullInputStream());
  }

  /** Maven makes paths absolute; people want to read them as they wrote them. */
  private static String shown(File file, Path here) {
    Path path = here.resolve(file.toPath()).normalize();
    return path.startsWith(here) ? here.relativize(path).toString() : file.getPath();
  }

  private Engine engine(RuleSet rules) throws MojoExecutionException {
    try {
      return new Engine(rules, new Options(deployment(), 0));
    } catch (InvalidDeploymentException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private RuleSet rules() throws MojoExecutionException {
    try {
      return RuleSet.installed().choose(select, ignore);
    } catch (UnknownRuleException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private Deployment deployment() {
    Map<String, String> values = new HashMap<>(parameters);
    for (String name : userProperties.stringPropertyNames()) {
      if (name.startsWith(PARAMETER_PREFIX)) {
        values.put(name.substring(PARAMETER_PREFIX.length()), userProperties.getProperty(name));
      }
    }
    return new Deployment(
        values,
        parameterFiles.stream().map(file -> ParameterSource.of(file, basedir.toPath())).toList(),
        Optional.ofNullable(region),
        Optional.ofNullable(account),
        Optional.ofNullable(partition));
  }
}
