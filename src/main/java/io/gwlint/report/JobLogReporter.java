package io.gwlint.report;

import io.gwlint.engine.Result;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/**
 * Another report in the log of a GitHub job, whose runner obeys lines that look like its commands:
 * a template in somebody's pull request must not give it any.
 *
 * @param report for people, and so not of a size that matters
 */
public record JobLogReporter(Reporter report) implements Reporter {
  @Override
  public void write(Result result, Writer out) throws IOException {
    StringWriter text = new StringWriter();
    report.write(result, text);
    out.write(WorkflowCommands.inertText(text.toString()));
  }
}
