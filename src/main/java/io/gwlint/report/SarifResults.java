package io.gwlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.gwlint.engine.Fingerprints;
import io.gwlint.engine.Suppressed;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Related;
import io.gwlint.rule.RuleDocument;
import io.gwlint.rule.TextEdit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Findings as SARIF results. */
final class SarifResults {
  private final JsonGenerator json;
  private final SarifLocations locations;
  private final Map<String, Integer> ruleIndexes = new HashMap<>();
  private final Fingerprints fingerprints = new Fingerprints();

  /**
   * Writes into an open array.
   *
   * @param documents the rules in the order in which the run lists them
   */
  SarifResults(JsonGenerator json, SarifLocations locations, List<RuleDocument> documents) {
    this.json = json;
    this.locations = locations;
    for (RuleDocument document : documents) {
      ruleIndexes.put(document.code(), ruleIndexes.size());
    }
  }

  void write(Finding finding) throws IOException {
    json.writeStartObject();
    fields(finding);
    json.writeEndObject();
  }

  /** A finding that is kept as a record, and not to be shown. */
  void write(Suppressed suppressed) throws IOException {
    boolean inSource = suppressed.kind() == Suppressed.Kind.IN_SOURCE;
    json.writeStartObject();
    fields(suppressed.finding());
    if (!inSource) {
      json.writeStringField("baselineState", "unchanged");
    }
    json.writeArrayFieldStart("suppressions");
    json.writeStartObject();
    json.writeStringField("kind", inSource ? "inSource" : "external");
    if (!suppressed.reason().isEmpty()) {
      json.writeStringField("justification", suppressed.reason());
    }
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void fields(Finding finding) throws IOException {
    json.writeStringField("ruleId", finding.code());
    Integer index = ruleIndexes.get(finding.code());
    if (index != null) {
      json.writeNumberField("ruleIndex", index);
    }
    json.writeStringField("level", finding.severity().word());
    SarifRules.message(json, "message", message(finding));
    location(finding);
    related(finding);
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("gwlint/v1", fingerprints.of(finding, locations.path(finding)));
    json.writeEndObject();
    fix(finding);
    properties(finding);
  }

  /** What code scanning shows beside the code: all that people need, a line each. */
  private static String message(Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(finding.message());
    lines.addAll(Wording.details(finding));
    return String.join("\n", lines);
  }

  private void location(Finding finding) throws IOException {
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    locations.physical(json, finding.span());
    logical(finding);
    json.writeEndObject();
    json.writeEndArray();
  }

  /** The place in the document, and the construct of the program that wrote the document. */
  private void logical(Finding finding) throws IOException {
    if (finding.path().isEmpty() && finding.construct().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("logicalLocations");
    if (!finding.path().isEmpty()) {
      json.writeStartObject();
      json.writeStringField("fullyQualifiedName", finding.path());
      if (!finding.resource().isEmpty()) {
        json.writeStringField("name", finding.resource());
      }
      json.writeEndObject();
    }
    if (finding.construct().isPresent()) {
      json.writeStartObject();
      json.writeStringField("fullyQualifiedName", finding.construct().get().path());
      json.writeStringField("kind", "construct");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void related(Finding finding) throws IOException {
    if (finding.related().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("relatedLocations");
    int id = 1;
    for (Related related : finding.related()) {
      json.writeStartObject();
      json.writeNumberField("id", id++);
      locations.physical(json, related.span());
      SarifRules.message(json, "message", related.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void fix(Finding finding) throws IOException {
    if (finding.edits().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("fixes");
    json.writeStartObject();
    SarifRules.message(
        json, "description", finding.mend().isEmpty() ? finding.message() : finding.mend());
    json.writeArrayFieldStart("artifactChanges");
    for (TextEdit edit : finding.edits()) {
      json.writeStartObject();
      locations.artifact(json, edit.span().file().name());
      json.writeArrayFieldStart("replacements");
      json.writeStartObject();
      locations.region(json, "deletedRegion", edit.span());
      SarifRules.message(json, "insertedContent", edit.replacement());
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void properties(Finding finding) throws IOException {
    json.writeObjectFieldStart("properties");
    JsonOut.array(json, "routes", finding.routes());
    if (!finding.scenario().isEmpty()) {
      json.writeStringField("scenario", finding.scenario());
    }
    json.writeEndObject();
  }
}
