package io.gwlint.maven;

import io.gwlint.engine.Result;
import io.gwlint.report.BriefText;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.shared.utils.logging.MessageUtils;

/**
 * Findings in Maven's log, at the level that their severity deserves. A finding is one message of
 * several lines, which modules that are built side by side do not take apart.
 *
 * @param log where they go
 * @param result what is reported
 * @param files where all of it is written
 */
record FindingLog(Log log, Result result, List<String> files) {
  private static final String INDENT = System.lineSeparator() + "    ";

  /** At most that many, and a word on the rest; nothing when none are wanted. */
  void write(int most) {
    if (most <= 0) {
      return;
    }
    Set<Finding> worst = worst(most);
    List<Finding> rest = new ArrayList<>();
    for (Finding finding : result.findings()) {
      if (worst.contains(finding)) {
        write(finding.severity(), text(finding));
      } else {
        rest.add(finding);
      }
    }
    if (!rest.isEmpty()) {
      log.warn(rest(rest));
    }
  }

  private Set<Finding> worst(int most) {
    Set<Finding> worst = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Severity severity : Severity.values()) {
      for (Finding finding : result.findings()) {
        if (finding.severity() == severity && worst.size() < most) {
          worst.add(finding);
        }
      }
    }
    return worst;
  }

  private void write(Severity severity, String text) {
    switch (severity) {
      case ERROR -> log.error(text);
      case WARNING -> log.warn(text);
      case NOTE -> log.info(text);
    }
  }

  private static String text(Finding finding) {
    BriefText brief = new BriefText(finding, ConsoleCharset.get());
    String rule = finding.code() + " " + finding.name();
    StringBuilder text = new StringBuilder();
    text.append(MessageUtils.buffer().strong(brief.place()))
        .append(": ")
        .append(finding.severity().word())
        .append(": ")
        .append(brief.message())
        .append(" [")
        .append(MessageUtils.buffer().strong(rule))
        .append(']');
    brief.details().forEach(line -> text.append(INDENT).append(line));
    return text.toString();
  }

  private String rest(List<Finding> rest) {
    Map<String, Integer> byRule = new TreeMap<>();
    rest.forEach(finding -> byRule.merge(finding.code(), 1, Integer::sum));
    StringJoiner counts = new StringJoiner(", ", " (", ")");
    byRule.forEach((code, count) -> counts.add(code + ": " + count));
    String where =
        files.isEmpty()
            ? "; -Dgwlint.maxConsoleFindings=" + result.findings().size() + " shows all"
            : "; all are in " + String.join(", ", files);
    return "and " + rest.size() + " more" + counts + where;
  }
}
