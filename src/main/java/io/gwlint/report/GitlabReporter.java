package io.gwlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.gwlint.engine.Fingerprints;
import io.gwlint.engine.Result;
import io.gwlint.rule.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * GitLab's Code Quality report, which merge requests compare with that of the target branch by
 * fingerprints. Files are named from the root of the repository, as GitLab wants them.
 *
 * @see <a href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format">The
 *     format</a>
 */
public final class GitlabReporter implements Reporter {
  private final RepositoryPaths paths;

  /** Reports of a run. */
  public GitlabReporter(Setting setting) {
    this.paths = RepositoryPaths.around(setting.here());
  }

  @Override
  public void write(Result result, Writer out) throws IOException {
    Fingerprints fingerprints = new Fingerprints();
    try (JsonGenerator json = JsonOut.to(out)) {
      json.writeStartArray();
      for (Finding finding : result.findings()) {
        issue(json, finding, fingerprints);
      }
      json.writeEndArray();
    }
    out.write('\n');
  }

  private void issue(JsonGenerator json, Finding finding, Fingerprints fingerprints)
      throws IOException {
    String path = paths.of(finding.span().file().name());
    json.writeStartObject();
    // These two are Code Climate's, whose format GitLab's is a part of; other readers want them.
    json.writeStringField("type", "issue");
    JsonOut.array(json, "categories", List.of("Bug Risk"));
    json.writeStringField("check_name", finding.code() + " " + finding.name());
    json.writeStringField("description", Wording.paragraph(finding));
    json.writeStringField("severity", severity(finding));
    json.writeStringField("fingerprint", fingerprints.of(finding, path));
    json.writeObjectFieldStart("location");
    json.writeStringField("path", path);
    json.writeObjectFieldStart("lines");
    json.writeNumberField("begin", finding.span().from().line());
    json.writeNumberField("end", Wording.lastLine(finding.span()));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** GitLab's words, from the worst: blocker, critical, major, minor, info. */
  private static String severity(Finding finding) {
    return switch (finding.severity()) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case NOTE -> "info";
    };
  }
}
