package io.gwlint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.project.Project;
import io.gwlint.project.ProjectFiles;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import io.gwlint.source.Decoder;
import io.gwlint.template.Inputs;
import io.gwlint.tree.Document;
import io.gwlint.tree.TreeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the templates of {@code testdata/} and compares what is found with the marks in them. */
class TestdataTest {
  private static final Path TESTDATA = Path.of("../testdata");
  private static final String MAIN = "template.yaml";
  private static final Pattern MARK = Pattern.compile("# <- ((?:GW\\d{3} ?)+)");

  @TestFactory
  Stream<DynamicTest> everyMarkIsAFindingAndEveryFindingIsMarked() {
    return Stream.of("ok", "twins")
        .flatMap(folder -> files(TESTDATA.resolve(folder)).stream())
        .filter(TestdataTest::isMarked)
        .map(
            file ->
                DynamicTest.dynamicTest(TESTDATA.relativize(file).toString(), () -> compare(file)));
  }

  /** JSON has no room for marks: what is wrong there, its twins tell; what is right has none. */
  private static boolean isMarked(Path file) {
    return !file.toString().endsWith(".json") || file.startsWith(TESTDATA.resolve("ok"));
  }

  @TestFactory
  Stream<DynamicTest> twinsHaveTheSameFindings() {
    return folders(TESTDATA.resolve("twins"))
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(), () -> compareTwins(folder)));
  }

  private static void compare(Path file) throws IOException {
    List<String> marks = new ArrayList<>();
    for (Path part : parts(file)) {
      marks.addAll(marks(file.getParent().relativize(part) + " ", Files.readString(part)));
    }
    assertThat(shown(file, findings(file)))
        .as("findings of %s", file)
        .isEqualTo(marks.stream().sorted().toList());
  }

  private static void compareTwins(Path folder) {
    TreeMap<String, List<String>> codes = new TreeMap<>();
    files(folder)
        .forEach(file -> codes.put(folder.relativize(file).toString(), codes(findings(file))));
    List<String> first = codes.firstEntry().getValue();
    assertThat(first).as("a twin folder shows a fault").isNotEmpty();
    assertThat(codes).allSatisfy((file, found) -> assertThat(found).as(file).isEqualTo(first));
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).sorted().toList();
  }

  private static List<String> shown(Path file, List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                file.getParent().relativize(Path.of(finding.span().file().name()))
                    + " "
                    + finding.span().from().line()
                    + " "
                    + finding.code())
        .sorted()
        .toList();
  }

  private static List<String> marks(String file, String text) {
    List<String> marks = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher matcher = MARK.matcher(lines[i]);
      if (matcher.find()) {
        for (String code : matcher.group(1).trim().split(" ")) {
          marks.add(file + (i + 1) + " " + code);
        }
      }
    }
    return marks;
  }

  private static List<Finding> findings(Path file) {
    try {
      Document document =
          new TreeReader()
              .read(new Decoder().decode(file.toString(), Files.readAllBytes(file)).file());
      ProjectFiles files = ProjectFiles.of(new Project(file.getParent(), Path::toString), file);
      Analysis analysis =
          new TemplateAnalysis(RuleSet.installed(), Inputs.none()).check(document, files);
      assertThat(analysis.failures()).isEmpty();
      return analysis.findings().stream()
          .filter(finding -> finding.severity().isAtLeast(Severity.WARNING))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(TestdataTest::isTemplate)
          .filter(file -> !isPart(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder with a file of this name is one case: the other files are parts of it. */
  private static boolean isProject(Path file) {
    return file.getFileName().toString().equals(MAIN);
  }

  private static boolean isPart(Path file) {
    for (Path folder = file.getParent(); !folder.equals(TESTDATA); folder = folder.getParent()) {
      if (Files.exists(folder.resolve(MAIN)) && !file.equals(folder.resolve(MAIN))) {
        return true;
      }
    }
    return false;
  }

  private static List<Path> parts(Path file) throws IOException {
    if (!isProject(file)) {
      return List.of(file);
    }
    try (Stream<Path> walk = Files.walk(file.getParent())) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean isTemplate(Path file) {
    return file.toString().endsWith(".yaml") || file.toString().endsWith(".json");
  }

  private static Stream<Path> folders(Path folder) {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
