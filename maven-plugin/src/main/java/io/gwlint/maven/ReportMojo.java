package io.gwlint.maven;

import io.gwlint.engine.Result;
import java.io.File;
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
   * Templates, and folders to search for templates, from the project's folder: {@code
   * <template>infra</template>}, or {@code -Dgwlint.templates=infra,api.yaml}. In folders the
   * content decides what is a template; a file that is named has to be one. Where several modules
   * inherit this, a module does without what only others have. By default what there is of {@code
   * template.yaml}, {@code template.yml}, {@code template.json}, {@code *.template}, {@code
   * cdk.out} and {@code src/main/resources}.
   */
  @Parameter(property = "gwlint.templates")
  private List<File> templates = List.of();

  /**
   * Patterns such as {@code deploy/**}{@code /*.yaml}, from the project's folder, for files found
   * in folders: only those are checked. Without {@code templates} the whole project is searched for
   * them, less what git ignores, build output and other modules. By default none: no restriction.
   */
  @Parameter(property = "gwlint.includes")
  private List<String> includes = List.of();

  /**
   * Patterns such as {@code src/test/}, from the project's folder, of files in folders that are
   * left out. By default none.
   */
  @Parameter(property = "gwlint.excludes")
  private List<String> excludes = List.of();

  /**
   * Rules to apply, by name, code or start of codes: {@code lambda-permission-missing}, {@code
   * GW301}, {@code GW3}. They win over the configuration file. By default those of the profile.
   */
  @Parameter(property = "gwlint.select")
  private List<String> select = List.of();

  /**
   * Rules to leave out, by name, code or start of codes such as {@code GW401}, besides those that
   * the configuration file ignores. By default none.
   */
  @Parameter(property = "gwlint.ignore")
  private List<String> ignore = List.of();

  /**
   * Which rules to apply: {@code reliability}, {@code security} or {@code all}. By default what the
   * configuration file says, else {@code reliability}.
   */
  @Parameter(property = "gwlint.profile")
  private @Nullable String profile;

  /**
   * The configuration file, such as {@code ci/gwlint.yaml}, from the project's folder. Parameters
   * of this goal win over it. By default the nearest {@code .gwlint.yaml} above each template, up
   * to the root of its git repository, or else up to where Maven was started.
   */
  @Parameter(property = "gwlint.configFile")
  private @Nullable File configFile;

  /**
   * The environment of the configuration file whose parameters hold, such as {@code prod}. By
   * default none.
   */
  @Parameter(property = "gwlint.environment")
  private @Nullable String environment;

  /**
   * The file of findings that are known, such as {@code .gwlint-baseline.json}, from the project's
   * folder: {@code gwlint:baseline} writes it, and other goals do not report what is in it. By
   * default what the configuration file says, else none; {@code gwlint:baseline} writes {@code
   * .gwlint-baseline.json} into the folder that Maven was started in, then.
   */
  @Parameter(property = "gwlint.baselineFile")
  private @Nullable File baselineFile;

  /**
   * Values of template parameters by name, such as {@code <Environment>prod</Environment>}; those
   * that a template does not have do no harm. On the command line {@code
   * -Dgwlint.parameter.Environment=prod}, which wins. By default the templates' own defaults.
   */
  @Parameter private Map<String, String> parameters = Map.of();

  /**
   * CloudFormation parameter files such as {@code prod.json}, and {@code samconfig.toml}, which may
   * end in an environment as in {@code samconfig.toml:prod}; the last one that says wins. By
   * default none.
   */
  @Parameter(property = "gwlint.parameterFiles")
  private List<String> parameterFiles = List.of();

  /** The region that is deployed to, such as {@code eu-central-1}. By default any. */
  @Parameter(property = "gwlint.region")
  private @Nullable String region;

  /**
   * The account that is deployed to, twelve digits such as {@code 123456789012}. By default any.
   */
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
    Reactor reactor = Reactor.of(project.getBasedir(), project, session);
    return new Request(
        reactor,
        new Selection(templates, includes, excludes),
        Rules.of(select, ignore, profile),
        new ParameterValues(parameters, parameterFiles, userProperties)
            .deployment(reactor.folder(), Target.of(region, account, partition)),
        Configuration.of(configFile, environment, baselineFile));
  }
}
