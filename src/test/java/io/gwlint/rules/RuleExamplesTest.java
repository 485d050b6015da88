package io.gwlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.engine.Analysis;
import io.gwlint.engine.RuleSet;
import io.gwlint.engine.TemplateAnalysis;
import io.gwlint.rule.Example;
import io.gwlint.rule.Finding;
import io.gwlint.rule.RuleDocument;
import io.gwlint.rule.Severity;
import io.gwlint.source.SourceFile;
import io.gwlint.template.Inputs;
import io.gwlint.tree.TreeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Executes the examples in the documents of the rules. */
class RuleExamplesTest {
  private static final TemplateAnalysis ANALYSIS =
      new TemplateAnalysis(RuleSet.installed(), Inputs.none());

  @TestFactory
  Stream<DynamicTest> examplesDoWhatTheirDocumentsSay() {
    return RuleFolder.installed().stream()
        .flatMap(document -> document.examples().stream().map(example -> test(document, example)));
  }

  private static DynamicTest test(RuleDocument document, Example example) {
    String place = "rules/" + RuleFolder.id(document) + ".md:" + example.line();
    return DynamicTest.dynamicTest(
        place + " " + example.kind().word(), () -> check(document, example, place));
  }

  private static void check(RuleDocument document, Example example, String place) {
    String name = place + "." + example.language();
    Analysis analysis =
        ANALYSIS.check(new TreeReader().read(new SourceFile(name, example.template())));

    assertThat(analysis.failures()).isEmpty();
    assertThat(byLine(own(document, analysis.findings())))
        .as("what %s finds, by line of the example: %s", document.code(), analysis.findings())
        .isEqualTo(expected(document, example));
    if (example.kind() != Example.Kind.BAD) {
      assertThat(errors(analysis.findings())).as("errors in an example without any").isEmpty();
    }
  }

  private static SortedMap<Integer, List<String>> expected(RuleDocument document, Example example) {
    SortedMap<Integer, List<String>> expected = example.expected();
    boolean isBad = example.kind() == Example.Kind.BAD;
    assertThat(expected.isEmpty())
        .as("a bad example has marks such as `# <- %s`, others none", document.code())
        .isEqualTo(!isBad);
    assertThat(expected.values())
        .allSatisfy(codes -> assertThat(codes).containsOnly(document.code()));
    return expected;
  }

  private static List<Finding> own(RuleDocument document, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.code().equals(document.code())).toList();
  }

  private static List<Finding> errors(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
  }

  private static SortedMap<Integer, List<String>> byLine(List<Finding> findings) {
    SortedMap<Integer, List<String>> lines = new TreeMap<>();
    for (Finding finding : findings) {
      lines
          .computeIfAbsent(finding.span().from().line(), line -> new ArrayList<>())
          .add(finding.code());
    }
    return lines;
  }
}
