package io.gwlint.maven;

import io.gwlint.engine.Deployment;
import io.gwlint.engine.ParameterSource;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What every goal that looks at templates asks for: which ones, and what is known of them. */
abstract class TemplatesMojo extends AbstractMojo {
  /**
   * Templates, and folders to search for templates. By default what there is of {@code
   * template.yaml}, {@code template.yml}, {@code template.json}, {@code *.template}, {@code
   * cdk.out} and {@code src/main/resources}. In folders the content decides what is a template; a
   * file that is named has to be one. Where several modules inherit this, a module does without
   * what only others have.
   */
  @Parameter(property = "gwlint.templates")
  private List<File> templates = List.of();

  /**
   * Patterns such as {@code deploy/**}{@code /*.yaml}, from the project's folder, for files found
   * in folders: only those are checked. Without {@code templates} the whole project is searched for
   * them, less what git ignores, build output and other modules. None by default: no restriction.
   */
  @Parameter(property = "gwlint.includes")
  private List<String> includes = List.of();

  /**
   * Patterns, from the project's folder, of files in folders that are left out. None by default.
   */
  @Parameter(property = "gwlint.excludes")
  private List<String> excludes = List.of();

  /**
   * Rules to apply, by name, code or start of codes such as {@code GW3}, whatever the configuration
   * file says. By default those of the profile.
   */
  @Parameter(property = "gwlint.select")
  private List<String> select = List.of();

  /** Rules to leave out, besides those that the configuration file ignores. None by default. */
  @Parameter(property = "gwlint.ignore")
  private List<String> ignore = List.of();

  /**
   * Which rules to apply: {@code reliability}, {@code security} or {@code all}. By default what the
   * configuration file says, else {@code reliability}.
   */
  @Parameter(property = "gwlint.profile")
  private @Nullable String profile;

  /**
   * The configuration file. By default the nearest {@code .gwlint.yaml} above each template, up to
   * the root of its git repository, or else up to where Maven was started. Parameters of this goal
   * win over it.
   */
  @Parameter(property = "gwlint.configFile")
  private @Nullable File configFile;

  /** The environment of the configuration file whose parameters hold. None by default. */
  @Parameter(property = "gwlint.environment")
  private @Nullable String environment;

  /**
   * The file of findings that are known, which {@code gwlint:baseline} writes: they are not
   * reported. By default what the configuration file says, else none; {@code gwlint:baseline}
   * writes {@code .gwlint-baseline.json} into the folder that Maven was started for, then.
   */
  @Parameter(property = "gwlint.baselineFile")
  private @Nullable File baselineFile;

  /**
   * Values of template parameters, by name; those that a template does not have do no harm. On the
   * command line {@code -Dgwlint.parameter.NAME=VALUE}, which wins. By default the templates' own
   * defaults.
   */
  @Parameter private Map<String, String> parameters = Map.of();

  /**
   * CloudFormation parameter files and {@code samconfig.toml}, which may end in an environment as
   * in {@code samconfig.toml:prod}; the last one that says wins. None by default.
   */
  @Parameter(property = "gwlint.parameterFiles")
  private List<String> parameterFiles = List.of();

  /** The region that is deployed to, such as {@code eu-central-1}. Any by default. */
  @Parameter(property = "gwlint.region")
  private @Nullable String region;

  /** The twelve digits of the account that is deployed to. Any by default. */
  @Parameter(property = "gwlint.account")
  private @Nullable String account;

  /** The partition that is deployed to, such as {@code aws-cn}. By default that of the region. */
  @Parameter(property = "gwlint.partition")
  private @Nullable String partition;

  /** Does nothing when true. */
  @Parameter(property = "gwlint.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project}", readonly = true)
  private @Nullable MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true)
  private @Nullable MavenSession session;

  @Parameter(defaultValue = "${basedir}", readonly = true)
  private File basedir = new File("");

  @Parameter(defaultValue = "${session.userProperties}", readonly = true)
  private Properties userProperties = new Properties();

  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  private String version = "";

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("gwlint is skipped");
      return;
    }
    run(request());
  }

  /** What the goal is there for. */
  abstract void run(Request request) throws MojoExecutionException, MojoFailureException;

  /** True in a folder without a POM. */
  final boolean isWithoutProject() {
    return project == null || project.getFile() == null;
  }

  /** Of gwlint and of this plugin, which are released together. */
  final String version() {
    return version;
  }

  private Request request() {
    return new Request(
        Reactor.of(basedir, Optional.ofNullable(project), Optional.ofNullable(session)),
        new Selection(templates, includes, excludes),
        new Rules(select, ignore, Optional.ofNullable(profile)),
        deployment(),
        new Configuration(
            Optional.ofNullable(configFile),
            Optional.ofNullable(environment),
            Optional.ofNullable(baselineFile)));
  }

  private Deployment deployment() {
    Path base = basedir.toPath();
    List<ParameterSource> files =
        parameterFiles.stream().map(file -> ParameterSource.of(file, base)).toList();
    return new Deployment(
        new ParameterValues(parameters, userProperties).all(),
        files,
        Optional.ofNullable(region),
        Optional.ofNullable(account),
        Optional.ofNullable(partition));
  }
}
