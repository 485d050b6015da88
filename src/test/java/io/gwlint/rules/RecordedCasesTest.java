package io.gwlint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gwlint.engine.Analysis;
import io.gwlint.engine.RuleSet;
import io.gwlint.engine.TemplateAnalysis;
import io.gwlint.rule.Finding;
import io.gwlint.rule.RuleDocument;
import io.gwlint.rule.Severity;
import io.gwlint.source.SourceFile;
import io.gwlint.template.Inputs;
import io.gwlint.tree.TreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * What AWS was recorded to accept and to refuse, against what rules say of it. The records are no
 * part of the project; where they are absent, these tests are skipped.
 */
class RecordedCasesTest {
  private static final Path CASES = Path.of("../../shared/recorded/cases");

  private static final TemplateAnalysis ANALYSIS =
      new TemplateAnalysis(RuleSet.installed(), Inputs.none());

  private record Request(String verb, String path) {
    static Request of(JsonNode input) {
      String path = input.path("resource").asText(input.path("path").asText("/"));
      return new Request(input.path("method").asText("GET"), path);
    }
  }

  private record Case(
      String name, Request request, int status, List<String> rules, Analysis analysis) {
    List<Finding> errors() {
      return analysis.findings().stream()
          .filter(finding -> finding.severity() == Severity.ERROR)
          .toList();
    }

    List<Finding> refusals() {
      return errors().stream()
          .filter(finding -> finding.symptom().when().equals("deploy"))
          .toList();
    }

    /** Is a route, by its name, the one of the request? */
    boolean takes(String route) {
      String pattern = route.substring(route.indexOf(' ') + 1);
      String any = pattern.replaceAll("\\{[^}]*\\+}", ".+").replaceAll("\\{[^}]*}", "[^/]+");
      boolean verb = route.startsWith("ANY ") || route.startsWith(request.verb() + " ");
      return verb && (request.path().equals(pattern) || request.path().matches(any));
    }

    boolean isOfForbiddenHeader() {
      return name.contains("-forbidden-");
    }

    boolean isFoundByItsRules() {
      return analysis.findings().stream().anyMatch(finding -> rules.contains(finding.code()));
    }

    @Override
    public String toString() {
      return name + " " + rules + " " + analysis.findings();
    }
  }

  @BeforeAll
  static void casesAreThere() {
    assumeTrue(Files.isDirectory(CASES), "the recorded cases are not beside this checkout");
  }

  private static List<Case> cases(String kind) throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      List<Case> cases = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        if (json.get("kind").asText().equals(kind)) {
          cases.add(read(file.getFileName().toString(), json));
        }
      }
      return cases;
    }
  }

  private static Case read(String name, JsonNode json) {
    SourceFile file = new SourceFile(name + ".yaml", json.get("template").asText());
    List<String> rules =
        StreamSupport.stream(json.get("rules").spliterator(), false).map(JsonNode::asText).toList();
    Analysis analysis = ANALYSIS.check(new TreeReader().read(file));
    return new Case(
        name,
        Request.of(json.path("input")),
        json.path("expect").path("status").asInt(),
        rules,
        analysis);
  }

  @Test
  void nothingThatWasAcceptedIsSaidToBeRefused(TestReporter reporter) throws IOException {
    List<Case> accepted = cases("deploy-ok");
    List<Case> wrong = accepted.stream().filter(one -> !one.refusals().isEmpty()).toList();

    reporter.publishEntry("false alarms", wrong.size() + " of " + accepted.size());
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatWasRefusedIsFoundByTheRuleForIt(TestReporter reporter) throws IOException {
    Set<String> codes =
        RuleFolder.installed().stream().map(RuleDocument::code).collect(Collectors.toSet());
    List<Case> refused = cases("deploy-error");
    // The rule named first is the one that the refusal is about.
    List<Case> covered =
        refused.stream().filter(one -> codes.contains(one.rules().get(0))).toList();
    List<Case> missed = covered.stream().filter(one -> one.errors().isEmpty()).toList();

    reporter.publishEntry(
        "found",
        (covered.size() - missed.size()) + " of " + covered.size() + ", all: " + refused.size());
    assertThat(missed).isEmpty();
  }

  /** What the template alone decides: rules of the way to the backend, the roles' among them. */
  private static final Pattern INTEGRATION = Pattern.compile("GW3(0[6-9]|1[0-4]|2[1-8])");

  private static List<Finding> ofIntegrations(Case one) {
    return one.errors().stream()
        .filter(finding -> INTEGRATION.matcher(finding.code()).matches())
        .toList();
  }

  @Test
  void whatAnsweredHasAnIntegrationThatWorks(TestReporter reporter) throws IOException {
    List<Case> answered = new ArrayList<>();
    for (String kind : List.of("invoke", "parameter-mapping", "selection-pattern")) {
      cases(kind).stream().filter(one -> one.status() / 100 == 2).forEach(answered::add);
    }
    List<Case> wrong = answered.stream().filter(one -> !ofIntegrations(one).isEmpty()).toList();

    reporter.publishEntry("false alarms", wrong.size() + " of " + answered.size());
    assertThat(answered).hasSizeGreaterThan(50);
    assertThat(wrong).isEmpty();
  }

  @Test
  void headersThatFailedEveryRequestAreFound() throws IOException {
    List<Case> failed =
        cases("parameter-mapping").stream()
            .filter(one -> one.name().contains("-forbidden-") && one.status() == 500)
            .toList();

    assertThat(failed).isNotEmpty();
    assertThat(failed)
        .allSatisfy(one -> assertThat(ofIntegrations(one)).extracting("code").contains("GW326"));
  }

  @Test
  void aFunctionThatWasCalledByGetIsFound() throws IOException {
    List<Case> failed =
        cases("invoke").stream()
            .filter(one -> one.name().contains("lambda-integration-method-get"))
            .toList();

    assertThat(failed).isNotEmpty();
    assertThat(failed)
        .allSatisfy(one -> assertThat(ofIntegrations(one)).extracting("code").contains("GW306"));
  }

  private static final List<String> OF_REQUESTS =
      List.of("invoke", "authorizer", "parameter-mapping", "selection-pattern", "gateway-response");

  private static List<Case> requests(int hundreds) throws IOException {
    List<Case> found = new ArrayList<>();
    for (String kind : OF_REQUESTS) {
      cases(kind).stream().filter(one -> one.status() / 100 == hundreds).forEach(found::add);
    }
    return found;
  }

  // GW501 tells of requests that one integration response answers, not of all.
  private static List<Finding> failuresOfItsRoute(Case one) {
    return one.errors().stream()
        .filter(finding -> finding.symptom().status().startsWith("5"))
        .filter(finding -> !finding.code().equals("GW501"))
        .filter(finding -> finding.routes().stream().anyMatch(one::takes))
        .toList();
  }

  @Test
  void whatAnsweredIsNotSaidToFail(TestReporter reporter) throws IOException {
    List<Case> answered = requests(2);
    List<Case> wrong = answered.stream().filter(one -> !failuresOfItsRoute(one).isEmpty()).toList();

    reporter.publishEntry("answered, said to fail", wrong.size() + " of " + answered.size());
    assertThat(answered).hasSizeGreaterThan(100);
    assertThat(wrong).isEmpty();
  }

  /**
   * Rules for what their cases show of the template alone. Of GW324 some cases fail by their body,
   * of GW207 by the authorizer's answer, of GW503 and GW506 none fails.
   */
  private static final Set<String> BY_TEMPLATE = Set.of("GW306", "GW319", "GW326");

  @Test
  void whatFailedByItsTemplateIsFound(TestReporter reporter) throws IOException {
    // The answer 500 of a mock that is written to give it is none.
    List<Case> failed =
        requests(5).stream()
            .filter(one -> BY_TEMPLATE.contains(one.rules().get(0)) || one.isOfForbiddenHeader())
            .filter(one -> !one.name().contains("-docs-mock-scope-"))
            .filter(one -> !one.name().contains("-thirdparty-"))
            .toList();
    List<Case> missed = failed.stream().filter(one -> failuresOfItsRoute(one).isEmpty()).toList();

    reporter.publishEntry("failed, found", failed.size() - missed.size() + " of " + failed.size());
    assertThat(failed).hasSizeGreaterThan(10);
    assertThat(missed).isEmpty();
  }

  @Test
  void whatWasRefusedIsFoundByARuleNamedForIt(TestReporter reporter) throws IOException {
    Set<String> codes =
        RuleFolder.installed().stream().map(RuleDocument::code).collect(Collectors.toSet());
    List<Case> covered =
        cases("deploy-error").stream()
            .filter(one -> one.rules().stream().anyMatch(codes::contains))
            .toList();
    List<Case> missed = covered.stream().filter(one -> !one.isFoundByItsRules()).toList();

    reporter.publishEntry(
        "found by a rule named", covered.size() - missed.size() + " of " + covered.size());
    assertThat(missed).isEmpty();
  }

  @Test
  void nothingBreaks() throws IOException {
    for (String kind : List.of("deploy-ok", "deploy-error", "invoke")) {
      for (Case one : cases(kind)) {
        assertThat(one.analysis().failures()).as(one.name()).isEmpty();
      }
    }
  }
}
