package io.gwlint.report;

import io.gwlint.engine.Failure;
import io.gwlint.engine.Result;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import io.gwlint.source.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checkstyle's XML, which Jenkins and most other servers read. Files are named from the root of the
 * repository. What could not be checked is an error on line 1, lest silence be taken for health.
 *
 * @see <a href="https://checkstyle.org/config.html#XMLLogger">Checkstyle's XML logger</a>
 */
public final class CheckstyleReporter implements Reporter {
  /** The version of Checkstyle whose layout this is; some readers want one. */
  private static final String LAYOUT = "10.0";

  private final RepositoryPaths paths;

  /** Reports of a run. */
  public CheckstyleReporter(Setting setting) {
    this.paths = RepositoryPaths.around(setting.here());
  }

  private record Item(Position at, String severity, String message, String source) {}

  @Override
  public void write(Result result, Writer out) throws IOException {
    XmlOut xml = new XmlOut(out);
    xml.start("checkstyle").attribute("version", LAYOUT);
    for (Map.Entry<String, List<Item>> file : byFile(result).entrySet()) {
      xml.start("file").attribute("name", file.getKey());
      for (Item item : file.getValue()) {
        xml.start("error").attribute("line", item.at().line());
        xml.attribute("column", item.at().column());
        xml.attribute("severity", item.severity());
        xml.attribute("message", item.message());
        xml.attribute("source", item.source()).end();
      }
      xml.end();
    }
    xml.end();
  }

  private Map<String, List<Item>> byFile(Result result) {
    Map<String, List<Item>> files = new LinkedHashMap<>();
    for (Failure failure : result.failures()) {
      String name = failure.isAboutFile() ? paths.of(failure.subject()) : failure.subject();
      Item item = new Item(new Position(1, 1), "error", failure.message(), "gwlint.failure");
      files.computeIfAbsent(name, file -> new ArrayList<>()).add(item);
    }
    for (Finding finding : result.findings()) {
      files
          .computeIfAbsent(paths.of(finding.span().file().name()), file -> new ArrayList<>())
          .add(item(finding));
    }
    return files;
  }

  private static Item item(Finding finding) {
    String severity = finding.severity() == Severity.NOTE ? "info" : finding.severity().word();
    return new Item(
        finding.span().from(),
        severity,
        Wording.paragraph(finding),
        "gwlint." + finding.code() + "." + finding.name());
  }
}
