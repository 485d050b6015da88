package io.gwlint.report;

import io.gwlint.engine.Failure;
import io.gwlint.engine.Result;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Test reports as Ant and Surefire write them: a suite for each template with findings, a case for
 * each finding. A finding that makes the run fail is a failure; one that does not is a skipped
 * case, so that reports and exit status agree. What could not be checked is an error.
 *
 * @see <a
 *     href="https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd">Surefire's
 *     schema</a>
 */
public final class JunitReporter implements Reporter {
  private static final String ITSELF = "gwlint";

  private final Optional<Severity> failOn;

  /** Reports of a run. */
  public JunitReporter(Setting setting) {
    this.failOn = setting.failOn();
  }

  @Override
  public void write(Result result, Writer out) throws IOException {
    XmlOut xml = new XmlOut(out);
    int failures = (int) result.findings().stream().filter(this::fails).count();
    // Readers take a report without any case for a broken one.
    boolean isEmpty = result.findings().isEmpty() && result.failures().isEmpty();
    xml.start("testsuites").attribute("name", ITSELF);
    int tests = isEmpty ? 1 : result.findings().size() + result.failures().size();
    counts(xml, new Counts(tests, failures, result.failures().size()));
    if (isEmpty) {
      passed(xml, result);
    }
    if (!result.failures().isEmpty()) {
      unchecked(xml, result.failures());
    }
    for (Map.Entry<String, List<Finding>> file : byFile(result).entrySet()) {
      suite(xml, file.getKey(), file.getValue());
    }
    xml.end();
  }

  private record Counts(int tests, int failures, int errors) {}

  private static void counts(XmlOut xml, Counts counts) throws IOException {
    xml.attribute("tests", counts.tests())
        .attribute("failures", counts.failures())
        .attribute("errors", counts.errors())
        .attribute("time", 0);
  }

  private static void startSuite(XmlOut xml, String name, Counts counts, int skipped)
      throws IOException {
    xml.start("testsuite").attribute("name", name);
    counts(xml, counts);
    // Of all suites together, Jenkins' schema has no such count.
    xml.attribute("skipped", skipped);
  }

  private static Map<String, List<Finding>> byFile(Result result) {
    Map<String, List<Finding>> files = new LinkedHashMap<>();
    for (Finding finding : result.findings()) {
      files.computeIfAbsent(finding.span().file().name(), file -> new ArrayList<>()).add(finding);
    }
    return files;
  }

  private boolean fails(Finding finding) {
    return failOn.isPresent() && finding.severity().isAtLeast(failOn.get());
  }

  private static void passed(XmlOut xml, Result result) throws IOException {
    startSuite(xml, ITSELF, new Counts(1, 0, 0), 0);
    testcase(xml, ITSELF, Wording.summary(result));
    xml.end();
    xml.end();
  }

  private static void unchecked(XmlOut xml, List<Failure> failures) throws IOException {
    startSuite(xml, ITSELF, new Counts(failures.size(), 0, failures.size()), 0);
    for (Failure failure : failures) {
      testcase(xml, ITSELF, failure.subject());
      xml.start("error").attribute("message", failure.message());
      xml.attribute("type", "gwlint.failure").end();
      xml.end();
    }
    xml.end();
  }

  private void suite(XmlOut xml, String file, List<Finding> findings) throws IOException {
    int failures = (int) findings.stream().filter(this::fails).count();
    startSuite(xml, file, new Counts(findings.size(), failures, 0), findings.size() - failures);
    for (Finding finding : findings) {
      testcase(xml, file, finding.code() + " " + finding.message());
      if (fails(finding)) {
        xml.start("failure").attribute("message", finding.message());
        xml.attribute("type", finding.code() + " " + finding.name());
        xml.textAndEnd(text(finding));
      } else {
        xml.start("skipped").attribute("message", Wording.oneLine(finding)).end();
      }
      xml.end();
    }
    xml.end();
  }

  private static void testcase(XmlOut xml, String classname, String name) throws IOException {
    xml.start("testcase").attribute("classname", classname);
    xml.attribute("name", name).attribute("time", 0);
  }

  private static String text(Finding finding) {
    return Wording.oneLine(finding) + "\n" + String.join("\n", Wording.details(finding)) + "\n";
  }
}
