package io.gwlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.gwlint.engine.Failure;
import io.gwlint.engine.InstalledRule;
import io.gwlint.engine.Result;
import io.gwlint.engine.RuleSet;
import io.gwlint.engine.Suppressed;
import io.gwlint.rule.Finding;
import io.gwlint.rule.RuleDocument;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * SARIF 2.1.0, for code scanning services: every rule of the run with its document, results with
 * fingerprints that survive moved lines, failures as notifications.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
public final class SarifReporter implements Reporter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /**
   * Code scanning refuses a run with more.
   *
   * @see <a
   *     href="https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support">Limits
   *     of GitHub</a>
   */
  static final int MOST_RESULTS = 25_000;

  private final String version;
  private final RuleSet rules;
  private final SarifLocations locations;

  /**
   * Reports as that version of gwlint.
   *
   * @param rules the rules of the run
   * @param here the absolute folder that file names start from
   */
  public SarifReporter(String version, RuleSet rules, Path here) {
    this.version = version;
    this.rules = rules;
    this.locations = new SarifLocations(RepositoryPaths.around(here));
  }

  @Override
  public void write(Result result, Writer out) throws IOException {
    try (JsonGenerator json = JsonOut.to(out)) {
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      run(json, result);
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private void run(JsonGenerator json, Result result) throws IOException {
    List<RuleDocument> documents = documents();
    json.writeStartObject();
    tool(json, documents);
    List<Finding> findings = MostSevere.of(result.findings(), MOST_RESULTS);
    invocation(json, result, result.findings().size() - findings.size());
    locations.base(json);
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
    SarifResults results = new SarifResults(json, locations, documents);
    for (Finding finding : findings) {
      results.write(finding);
    }
    int room = MOST_RESULTS - findings.size();
    List<Suppressed> suppressed = result.suppressed();
    for (Suppressed one : suppressed.subList(0, Math.min(room, suppressed.size()))) {
      results.write(one);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private List<RuleDocument> documents() {
    List<RuleDocument> documents = new ArrayList<>();
    for (InstalledRule rule : rules.rules()) {
      documents.add(rule.document());
    }
    documents.sort(Comparator.comparing(RuleDocument::code));
    return documents;
  }

  private void tool(JsonGenerator json, List<RuleDocument> documents) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "gwlint");
    json.writeStringField("version", version);
    json.writeArrayFieldStart("rules");
    for (RuleDocument document : documents) {
      SarifRules.write(json, document);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void invocation(JsonGenerator json, Result result, int left) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", result.failures().isEmpty());
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (Failure failure : result.failures()) {
      notification(json, failure);
    }
    if (left > 0) {
      json.writeStartObject();
      json.writeStringField("level", "warning");
      String most = MOST_RESULTS + " results are what services take of a run; ";
      SarifRules.message(json, "message", most + left + " less severe ones are left out");
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void notification(JsonGenerator json, Failure failure) throws IOException {
    json.writeStartObject();
    json.writeStringField("level", "error");
    SarifRules.message(json, "message", failure.subject() + ": " + failure.message());
    if (failure.isAboutFile()) {
      json.writeArrayFieldStart("locations");
      locations.file(json, failure.subject());
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
