package io.gwlint.engine;

import io.gwlint.rule.Rule;
import io.gwlint.rule.RuleDocument;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Symptom;
import io.gwlint.rule.Symptoms;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Documents of the rules that tests make up. */
public final class Documents {
  private static final Map<String, String> CODES =
      Map.of("LambdaTimeoutDefault", "GW403", "DuplicateKey", "GW102", "RouteV2Invalid", "GW215");

  private Documents() {}

  static RuleDocument of(Rule rule) {
    String name = rule.getClass().getSimpleName();
    return document(
        CODES.getOrDefault(name, "GW999"),
        name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase());
  }

  /** A document with one section. */
  public static RuleDocument document(String code, String name) {
    Symptom symptom =
        new Symptom("first-call", "500", "500 {\"message\": \"Internal server error\"}", "the log");
    return new RuleDocument(
        code,
        name,
        "integration",
        Severity.ERROR,
        "0.1",
        Set.of(),
        new Symptoms(symptom, Map.of()),
        "What " + name + " finds.",
        List.of(new RuleDocument.Section("Why it matters", "Because `it` does.")),
        List.of());
  }
}
