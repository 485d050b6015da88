package io.gwlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.engine.Result;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bjurr.violations.lib.model.SEVERITY;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.parsers.CheckStyleParser;

class CheckstyleReporterTest {
  @Test
  void theReaderOfOthersFindsPlacesAndWords() throws Exception {
    Finding note = Samples.bare(Severity.NOTE, Samples.span("60"), "no more than this");
    List<Violation> read = read(Samples.result(Samples.full(), note));
    assertThat(read)
        .extracting(Violation::getFile)
        .containsExactly("api/template.yaml", "api/template.yaml");
    assertThat(read).extracting(Violation::getStartLine).containsExactly(10, 5);
    assertThat(read).extracting(Violation::getColumn).containsExactly(19, 16);
    assertThat(read)
        .extracting(Violation::getSeverity)
        .containsExactly(SEVERITY.ERROR, SEVERITY.INFO);
    assertThat(read.get(0).getRule()).isEqualTo("gwlint.GW301.lambda-permission-missing");
    assertThat(read.get(0).getMessage())
        .isEqualTo(
            "nothing lets API Gateway invoke `ListItems`; the caller gets 500 {\"message\":"
                + " \"Internal server error\"}; only when Environment is prod; mend: add an"
                + " `AWS::Lambda::Permission` with principal apigateway.amazonaws.com and this"
                + " API's ARN as `SourceArn`");
    assertThat(read.get(1).getMessage()).isEqualTo("no more than this");
  }

  @Test
  void writesAnEmptyReportForNothing() {
    assertThat(Written.as(Format.CHECKSTYLE, Samples.result()))
        .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\"/>\n");
  }

  @Test
  void whatWasNotCheckedIsAnError() throws Exception {
    List<Violation> read = read(Samples.failed());
    assertThat(read).hasSize(2).allMatch(one -> one.getSeverity() == SEVERITY.ERROR);
    assertThat(read.get(0).getFile()).endsWith("/home/me/gone #1.yaml");
    assertThat(read.get(0).getMessage()).isEqualTo("no such file or folder");
    assertThat(read.get(1).getFile()).isEqualTo("lambda-permission-missing");
  }

  private static List<Violation> read(Result result) throws Exception {
    String xml = Written.as(Format.CHECKSTYLE, result);
    List<Violation> read =
        new ArrayList<>(new CheckStyleParser().parseReportOutput(xml, Silent.LOGGER));
    assertThat(read).hasSize(result.findings().size() + result.failures().size());
    return read;
  }
}
