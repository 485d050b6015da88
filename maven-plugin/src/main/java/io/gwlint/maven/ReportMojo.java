package io.gwlint.maven;

import io.gwlint.engine.Deployment;
import io.gwlint.engine.ParameterSource;
import io.gwlint.engine.Result;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.AbstractMavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/**
 * A page of the project's site: the requests that its API Gateway templates will break, by rule and
 * by file. There is no page where there is no template. Findings never fail it.
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends AbstractMavenReport {
  /**
   * Templates, and folders to search for templates. By default what there is of {@code
   * template.yaml}, {@code template.yml}, {@code template.json}, {@code *.template}, {@code
   * cdk.out} and {@code src/main/resources}.
   */
  @Parameter(property = "gwlint.templates")
  private List<File> templates = List.of();

  /**
   * Patterns, from the project's folder, that files found in folders have to match; without {@code
   * templates} the whole project is searched for them. None by default: no restriction.
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

  /** Values of template parameters, by name. By default the templates' own defaults. */
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

  /**
   * The least severe finding on the page: {@code error}, {@code warning} or {@code note}. By
   * default what the configuration file says, else {@code warning}.
   */
  @Parameter(property = "gwlint.severity")
  private @Nullable String severity;

  /** Leaves the page out when true. */
  @Parameter(property = "gwlint.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${session}", readonly = true)
  private @Nullable MavenSession session;

  @Parameter(defaultValue = "${session.userProperties}", readonly = true)
  private Properties userProperties = new Properties();

  /** The site asks whether there is a page before it asks for the page. */
  private @Nullable Result checked;

  @Override
  @SuppressWarnings("deprecation") // its successor, by default, returns this, and must be defined
  public String getOutputName() {
    return "gwlint";
  }

  @Override
  public String getName(Locale locale) {
    return "gwlint";
  }

  @Override
  public String getDescription(Locale locale) {
    return "Requests that the API Gateway templates of this project will break.";
  }

  @Override
  public boolean canGenerateReport() throws MavenReportException {
    return !skip && (result().templates() > 0 || result().isIncomplete());
  }

  @Override
  protected void executeReport(Locale locale) throws MavenReportException {
    new SitePage(getSink(), result()).render();
  }

  private Result result() throws MavenReportException {
    Result known = checked;
    if (known == null) {
      known = check();
      checked = known;
    }
    return known;
  }

  private Result check() throws MavenReportException {
    try {
      return request().check(new Thresholds(Optional.empty(), Optional.ofNullable(severity)));
    } catch (MojoExecutionException e) {
      throw new MavenReportException(String.valueOf(e.getMessage()), e);
    }
  }

  private Request request() {
    return new Request(
        Reactor.of(project.getBasedir(), Optional.of(project), Optional.ofNullable(session)),
        new Selection(templates, includes, excludes),
        new Rules(select, ignore, Optional.ofNullable(profile)),
        deployment(),
        new Configuration(
            Optional.ofNullable(configFile),
            Optional.ofNullable(environment),
            Optional.ofNullable(baselineFile)));
  }

  private Deployment deployment() {
    Path base = project.getBasedir().toPath();
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
