package io.gwlint.report;

import io.gwlint.engine.Failure;
import io.gwlint.engine.Result;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Markdown for a comment on a pull request or the summary of a job: a table of the rules, then the
 * findings by file, folded where they are many. It ends before the place where it is posted would
 * cut it off, the worst files first.
 */
public final class MarkdownReporter implements Reporter {
  /** GitHub takes comments of 65,536 characters; whoever posts it may want to add a word. */
  private static final int COMMENT = 60_000;

  /** Room for the last line, which says what is left out. */
  private static final int LAST_LINE = 200;

  private static final int OPEN_UP_TO = 20;
  private static final int EXCERPT = 100;

  private final int bytes;
  private final Optional<LineLinks> links;

  private MarkdownReporter(int bytes, Optional<LineLinks> links) {
    this.bytes = bytes;
    this.links = links;
  }

  /** Small enough for a comment. */
  public static MarkdownReporter comment() {
    return new MarkdownReporter(COMMENT, Optional.empty());
  }

  /**
   * At most that many bytes of UTF-8.
   *
   * @param base what the address of a file starts with, ending in a slash; empty for no links
   * @param here the absolute folder that file names start from
   */
  public static MarkdownReporter summary(int bytes, String base, Path here) {
    Optional<LineLinks> links =
        base.isEmpty()
            ? Optional.empty()
            : Optional.of(new LineLinks(base, RepositoryPaths.around(here)));
    return new MarkdownReporter(bytes, links);
  }

  @Override
  public void write(Result result, Writer out) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("### gwlint: ").append(Markdown.plain(Wording.summary(result))).append("\n");
    Budget budget = new Budget(text, bytes - LAST_LINE);
    failures(result, budget);
    if (!result.findings().isEmpty()) {
      budget.add(table(result.findings()));
      int shown = files(result, budget);
      int left = result.findings().size() - shown;
      if (left > 0) {
        text.append("\nThere is no room for ").append(Wording.count(left, "more finding"));
        text.append(": the log and the other formats have them.\n");
      }
    }
    out.append(text);
  }

  private static void failures(Result result, Budget budget) {
    if (result.failures().isEmpty()) {
      return;
    }
    budget.add("\n**Not everything was checked:**\n\n");
    for (Failure failure : result.failures()) {
      String subject = Markdown.code(failure.subject());
      budget.add("- " + subject + ": " + Markdown.plain(failure.message()) + "\n");
    }
  }

  private static String table(List<Finding> findings) {
    StringBuilder table =
        new StringBuilder("\n| findings | | rule | |\n| ---: | --- | --- | --- |\n");
    for (RuleCounts.Row row : RuleCounts.of(findings)) {
      Finding example = row.example();
      table.append("| ").append(row.count()).append(" | ").append(row.severity().word());
      table.append(" | ").append(row.code()).append(' ').append(example.name()).append(" | ");
      table.append(Markdown.plain(Wording.effectInBrief(example.symptom()))).append(" |\n");
    }
    return table.toString();
  }

  /** Writes files while there is room; gives the number of findings written. */
  private int files(Result result, Budget budget) {
    List<Finding> findings = result.findings();
    Set<Finding> whole = Collections.newSetFromMap(new IdentityHashMap<>());
    whole.addAll(Digest.of(findings).whole());
    String fold = findings.size() <= OPEN_UP_TO ? "<details open>" : "<details>";
    int shown = 0;
    for (List<Finding> file : byFile(findings)) {
      String name = Markdown.html(file.get(0).span().file().name());
      String head = fold + "<summary><code>" + name + "</code>: " + counts(file) + "</summary>";
      if (!budget.add("\n" + head + "\n\n")) {
        return shown;
      }
      int before = shown;
      for (Finding finding : file) {
        shown += budget.add(item(finding, whole.contains(finding))) ? 1 : 0;
      }
      budget.always("\n</details>\n");
      if (shown - before < file.size()) {
        return shown;
      }
    }
    return shown;
  }

  /** The findings of each file, the files with the worst findings first. */
  private static List<List<Finding>> byFile(List<Finding> findings) {
    Map<String, List<Finding>> files = new LinkedHashMap<>();
    for (Finding finding : findings) {
      files.computeIfAbsent(finding.span().file().name(), file -> new ArrayList<>()).add(finding);
    }
    List<List<Finding>> sorted = new ArrayList<>(files.values());
    sorted.sort(Comparator.comparing(MarkdownReporter::worst));
    return sorted;
  }

  private static Severity worst(List<Finding> findings) {
    return Collections.min(findings.stream().map(Finding::severity).toList());
  }

  private static String counts(List<Finding> findings) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      int count = (int) findings.stream().filter(one -> one.severity() == severity).count();
      if (count > 0) {
        counts.add(Wording.count(count, severity.word()));
      }
    }
    return String.join(", ", counts);
  }

  private String item(Finding finding, boolean whole) {
    StringBuilder item = new StringBuilder("- **").append(finding.severity().word()).append("** ");
    String line = "line " + finding.span().from().line();
    item.append(links.map(to -> to.link(line, finding.span())).orElse(line)).append(": ");
    item.append(Markdown.prose(finding.message())).append(" (").append(finding.code()).append(' ');
    item.append(finding.name()).append(")\n");
    if (whole) {
      String excerpt = Markdown.code(excerpt(finding));
      item.append(excerpt.isEmpty() ? "" : "  - here: " + excerpt + "\n");
      for (String detail : Markdown.details(finding)) {
        item.append("  - ").append(detail).append('\n');
      }
    }
    return item.toString();
  }

  private static String excerpt(Finding finding) {
    return FrameLine.of(finding.span(), new Visible(StandardCharsets.UTF_8), EXCERPT)
        .text()
        .strip();
  }

  /** Text that ends where there is no more room. */
  private static final class Budget {
    private final StringBuilder text;
    private int left;

    Budget(StringBuilder text, int bytes) {
      this.text = text;
      this.left = bytes - text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    /** Adds all of a piece or nothing; after the first that has no room, nothing more. */
    boolean add(String piece) {
      int size = piece.getBytes(StandardCharsets.UTF_8).length;
      left = size > left ? 0 : left - size;
      if (left > 0) {
        text.append(piece);
      }
      return left > 0;
    }

    /** Adds the end of something that was begun. */
    void always(String piece) {
      text.append(piece);
      left -= piece.length();
    }
  }
}
