package io.gwlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.gwlint.engine.Mends;
import io.gwlint.engine.RuleSet;
import io.gwlint.engine.TemplateAnalysis;
import io.gwlint.rule.Example;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import io.gwlint.rule.TextEdit;
import io.gwlint.source.SourceFile;
import io.gwlint.template.Inputs;
import io.gwlint.tree.TreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every template that shows a fault, mended: it can be read, what was mended is gone, nothing new
 * is wrong, and no other line has changed.
 */
class MendedExamplesTest {
  private static final Path TWINS = Path.of("..", "testdata", "twins");
  private static final int ROUNDS = 3;

  private static final TemplateAnalysis ANALYSIS =
      new TemplateAnalysis(RuleSet.installed(), Inputs.none());

  @TestFactory
  Stream<DynamicTest> mendsDoWhatTheyShall() throws IOException {
    List<SourceFile> files = new ArrayList<>(examples());
    files.addAll(twins());
    return files.stream()
        .flatMap(file -> Stream.of(file, windows(file)))
        .filter(file -> !mendable(findings(file)).isEmpty())
        .map(file -> DynamicTest.dynamicTest(file.name(), () -> check(file)));
  }

  private static List<SourceFile> examples() {
    return RuleFolder.installed().stream()
        .flatMap(
            document ->
                document.examples().stream()
                    .filter(example -> example.kind() == Example.Kind.BAD)
                    .map(
                        example ->
                            new SourceFile(
                                RuleFolder.id(document)
                                    + "-"
                                    + example.line()
                                    + "."
                                    + example.language(),
                                example.template())))
        .toList();
  }

  private static List<SourceFile> twins() throws IOException {
    try (Stream<Path> walk = Files.walk(TWINS)) {
      List<SourceFile> files = new ArrayList<>();
      for (Path path : walk.filter(Files::isRegularFile).sorted().toList()) {
        files.add(new SourceFile(TWINS.relativize(path).toString(), Files.readString(path)));
      }
      return files;
    }
  }

  private static SourceFile windows(SourceFile file) {
    return new SourceFile("windows/" + file.name(), file.text().replace("\n", "\r\n"));
  }

  private static List<Finding> findings(SourceFile file) {
    return ANALYSIS.check(new TreeReader().read(file)).findings();
  }

  private static List<Finding> mendable(List<Finding> findings) {
    return findings.stream().filter(finding -> !finding.edits().isEmpty()).toList();
  }

  private static void check(SourceFile file) {
    SourceFile now = file;
    for (int round = 0; round < ROUNDS && !mendable(findings(now)).isEmpty(); round++) {
      now = mended(now);
    }
    assertThat(mendable(findings(now)))
        .as("what is still to be mended in\n%s", now.text())
        .isEmpty();
  }

  private static SourceFile mended(SourceFile file) {
    List<Finding> before = findings(file);
    List<Mends.Mended> mended = Mends.of(before, true);
    assertThat(mended).as("what is mended of %s", mendable(before)).hasSize(1);
    SourceFile after = new SourceFile(file.name(), mended.get(0).after());
    assertThat(new TreeReader().read(after).problems())
        .as(after.text())
        .hasSameSizeAs(new TreeReader().read(file).problems());
    List<Finding> left = findings(after);
    assertThat(errors(before)).as(after.text()).containsAll(errors(left));
    assertThat(mendable(left))
        .as("mended %s:%n%s", mended.get(0).mended(), after.text())
        .hasSizeLessThanOrEqualTo(mendable(before).size() - mended.get(0).mended());
    compareLines(file, after, before);
    return after;
  }

  private static Set<String> errors(List<Finding> findings) {
    Set<String> errors = new TreeSet<>();
    for (Finding finding : findings) {
      if (finding.severity() == Severity.ERROR) {
        errors.add(finding.code() + " " + finding.resource() + " " + finding.message());
      }
    }
    return errors;
  }

  private static void compareLines(SourceFile file, SourceFile after, List<Finding> findings) {
    Set<Integer> touched = touched(findings);
    List<String> before = lines(file);
    assertThat(lines(after).stream().filter(line -> line.endsWith("\r")).count())
        .as("line ends")
        .isEqualTo(file.text().contains("\r") ? lines(after).size() - 1 : 0);
    for (AbstractDelta<String> delta : DiffUtils.diff(before, lines(after)).getDeltas()) {
      int line = delta.getSource().getPosition() + 1;
      for (int i = 0; i < Math.max(1, delta.getSource().size()); i++) {
        assertThat(touched).as("%s", delta).contains(line + i);
      }
    }
  }

  private static Set<Integer> touched(List<Finding> findings) {
    Set<Integer> lines = new TreeSet<>();
    for (Finding finding : findings) {
      for (TextEdit edit : finding.edits()) {
        for (int i = edit.span().from().line(); i <= edit.span().to().line(); i++) {
          lines.add(i);
        }
      }
    }
    return lines;
  }

  private static List<String> lines(SourceFile file) {
    return List.of(file.text().split("\n", -1));
  }
}
