package io.gwlint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gwlint.engine.Result;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.parsers.JUnitParser;

class JunitReporterTest {
  private static final Finding WARNING =
      Samples.bare(Severity.WARNING, Samples.span("60"), "`Fn` is <slow> & \"late\"");

  @Test
  void surefireReadsFailuresAndSkippedCases() throws Exception {
    List<ReportTestSuite> suites = read(Samples.result(Samples.full(), WARNING));
    assertThat(suites).hasSize(1);
    ReportTestSuite suite = suites.get(0);
    assertThat(suite.getNumberOfTests()).isEqualTo(2);
    assertThat(suite.getNumberOfFailures()).isEqualTo(1);
    assertThat(suite.getNumberOfSkipped()).isEqualTo(1);
    ReportTestCase failure = suite.getTestCases().get(0);
    assertThat(failure.getName()).isEqualTo("GW301 nothing lets API Gateway invoke `ListItems`");
    assertThat(failure.hasFailure()).isTrue();
    assertThat(failure.getFailureType()).isEqualTo("GW301 lambda-permission-missing");
    assertThat(failure.getFailureDetail())
        .startsWith("api/template.yaml:10:19: error[GW301 lambda-permission-missing]: nothing")
        .contains("\nthe caller gets 500 {\"message\": \"Internal server error\"}\n");
    ReportTestCase skipped = suite.getTestCases().get(1);
    assertThat(skipped.hasSkipped()).isTrue();
    assertThat(skipped.getFailureMessage()).endsWith("`Fn` is <slow> & \"late\"");
  }

  @Test
  void everyShapeKeepsTheSchema() throws Exception {
    for (Result result :
        List.of(
            Samples.result(),
            Samples.result(Samples.full(), WARNING),
            Samples.failed(),
            Samples.failed(Samples.full()))) {
      validate(Written.as(Format.JUNIT, result));
    }
    String xml = Written.as(Format.JUNIT, Samples.result(Samples.full()));
    for (String wrong :
        List.of(
            xml.replace("classname=", "class="),
            xml.replace("type=\"GW301", "kind=\"GW301"),
            xml.replace("errors=\"0\"", "errors=\"no\""))) {
      assertThatThrownBy(() -> validate(wrong)).isInstanceOf(SAXException.class);
    }
  }

  private static void validate(String xml) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(Path.of("test/resources/schemas/junit.xsd").toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }

  @Test
  void whatFailsTheRunIsAFailure() throws Exception {
    assertThat(failures(Optional.of(Severity.NOTE))).isEqualTo(2);
    assertThat(failures(Optional.of(Severity.ERROR))).isEqualTo(1);
    assertThat(failures(Optional.empty())).isZero();
  }

  private static int failures(Optional<Severity> failOn) throws Exception {
    Setting like = Written.SETTING;
    Setting setting = new Setting(like.version(), like.rules(), like.here(), failOn);
    Result result = Samples.result(Samples.full(), WARNING);
    List<ReportTestSuite> suites = parse(Written.by(new JunitReporter(setting), result));
    return suites.get(0).getNumberOfFailures();
  }

  @Test
  void nothingFoundIsACaseThatPassed() throws Exception {
    List<ReportTestSuite> suites = read(Samples.result());
    assertThat(suites.get(0).getTestCases()).singleElement().matches(ReportTestCase::isSuccessful);
    assertThat(suites.get(0).getNumberOfSkipped()).isZero();
  }

  @Test
  void whatWasNotCheckedIsAnError() throws Exception {
    List<ReportTestSuite> suites = read(Samples.failed(Samples.full()));
    assertThat(suites).hasSize(2);
    assertThat(suites.get(0).getNumberOfErrors()).isEqualTo(2);
    assertThat(suites.get(0).getTestCases().get(0).getName()).isEqualTo("../gone #1.yaml");
    assertThat(suites.get(0).getTestCases()).allMatch(ReportTestCase::hasError);
  }

  @Test
  void theReaderOfCommentBotsFindsTheFailure() throws Exception {
    String xml = Written.as(Format.JUNIT, Samples.result(Samples.full(), WARNING));
    assertThat(new JUnitParser().parseReportOutput(xml, Silent.LOGGER))
        .singleElement()
        .extracting(Violation::getMessage)
        .asString()
        .contains("nothing lets API Gateway invoke `ListItems`");
  }

  private static List<ReportTestSuite> read(Result result) throws Exception {
    return parse(Written.as(Format.JUNIT, result));
  }

  private static List<ReportTestSuite> parse(String xml) throws Exception {
    return new TestSuiteXmlParser(Silent.SUREFIRE)
        .parse(
            new InputStreamReader(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8));
  }
}
