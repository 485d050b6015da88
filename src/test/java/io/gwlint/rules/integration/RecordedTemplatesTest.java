package io.gwlint.rules.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gwlint.engine.RuleSet;
import io.gwlint.engine.TemplateAnalysis;
import io.gwlint.rule.Finding;
import io.gwlint.source.SourceFile;
import io.gwlint.template.Inputs;
import io.gwlint.tree.TreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Requests that were answered on record, against what rules of mapping templates say of them. */
class RecordedTemplatesTest {
  private static final Path CASES = Path.of("../../shared/recorded/cases");
  private static final Set<String> ABOUT_TEMPLATES = Set.of("GW315", "GW317");
  private static final TemplateAnalysis ANALYSIS =
      new TemplateAnalysis(RuleSet.installed(), Inputs.none());

  private record Case(String name, int status, List<Finding> findings) {
    boolean has(Set<String> codes) {
      return findings.stream().anyMatch(finding -> codes.contains(finding.code()));
    }

    @Override
    public String toString() {
      return name
          + findings.stream()
              .filter(finding -> finding.code().startsWith("GW31"))
              .map(finding -> " " + finding.code() + " " + finding.message())
              .toList();
    }
  }

  private static List<Case> cases() throws IOException {
    assumeTrue(Files.isDirectory(CASES), "the recorded cases are not beside this checkout");
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(CASES)) {
      for (Path file : files.sorted().toList()) {
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        if (json.get("kind").asText().equals("invoke")) {
          SourceFile source = new SourceFile("t.yaml", json.get("template").asText());
          cases.add(
              new Case(
                  json.get("name").asText(),
                  json.get("expect").path("status").asInt(),
                  ANALYSIS.check(new TreeReader().read(source)).findings()));
        }
      }
    }
    return cases;
  }

  @Test
  void mocksThatAnsweredAreNotSaidToFail() throws IOException {
    List<Case> mocks = cases().stream().filter(one -> one.name().contains("mock")).toList();
    assertThat(mocks)
        .filteredOn(one -> one.status() != 500)
        .isNotEmpty()
        .filteredOn(one -> one.has(Set.of("GW319")))
        .isEmpty();
    List<Case> failing =
        mocks.stream()
            // The guide's mocks mean their 500; odd JSON that is refused is not told from odd JSON.
            .filter(one -> one.status() == 500 && one.name().startsWith("issue-"))
            .toList();
    assertThat(failing)
        .isNotEmpty()
        .filteredOn(one -> !one.has(Set.of("GW319", "GW320")))
        .isEmpty();
  }

  @Test
  void templatesThatWorkedAreNotSaidToBreak() throws IOException {
    assertThat(cases())
        // That one has a second method, with templates that nobody asked for.
        .filteredOn(
            one -> one.status() == 200 && !one.name().equals("lambda-async-invocation-type-event"))
        .isNotEmpty()
        .filteredOn(one -> one.has(ABOUT_TEMPLATES))
        .isEmpty();
  }
}
