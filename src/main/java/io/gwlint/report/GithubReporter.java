package io.gwlint.report;

import io.gwlint.engine.Failure;
import io.gwlint.engine.Result;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import io.gwlint.source.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Workflow commands, which GitHub's runner makes annotations of: beside the code in a pull request,
 * and in the summary of the run. GitHub keeps ten of each kind from a step and drops the others, so
 * those are written as lines of the log, folded away, the worst first.
 */
public final class GithubReporter implements Reporter {
  /**
   * Annotations of one kind that GitHub keeps of a step.
   *
   * @see <a href="https://docs.github.com/rest/checks/runs">Limits of annotations</a>
   */
  static final int KEPT = 10;

  private final RepositoryPaths paths;

  /** Reports of a run. */
  public GithubReporter(Setting setting) {
    this.paths = RepositoryPaths.around(setting.here());
  }

  @Override
  public void write(Result result, Writer out) throws IOException {
    for (Failure failure : result.failures()) {
      line(out, command(failure));
    }
    List<Finding> rest = new ArrayList<>();
    int room = Math.max(0, KEPT - result.failures().size());
    for (Severity severity : Severity.values()) {
      List<Finding> turns = turns(result.findings(), severity);
      int kept = Math.min(room, turns.size());
      for (Finding finding : turns.subList(0, kept)) {
        line(out, command(finding));
      }
      rest.addAll(turns.subList(kept, turns.size()));
      room = KEPT;
    }
    if (!rest.isEmpty()) {
      rest(rest, out);
    }
    line(out, "gwlint: " + Wording.summary(result));
  }

  /** The first of each rule before the second of any: ten places for all that is wrong. */
  private static List<Finding> turns(List<Finding> findings, Severity severity) {
    Map<String, Integer> seen = new HashMap<>();
    List<List<Finding>> turns = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.severity() == severity) {
        int turn = seen.merge(finding.code(), 1, Integer::sum);
        if (turn > turns.size()) {
          turns.add(new ArrayList<>());
        }
        turns.get(turn - 1).add(finding);
      }
    }
    return turns.stream().flatMap(List::stream).toList();
  }

  private static void rest(List<Finding> rest, Writer out) throws IOException {
    List<Finding> sorted = new ArrayList<>(rest);
    sorted.sort(
        Comparator.comparing(Finding::severity)
            .thenComparing(finding -> finding.span().file().name())
            .thenComparing(finding -> finding.span().from()));
    line(out, "::group::" + Wording.count(rest.size(), "more finding"));
    for (Finding finding : sorted) {
      String place = finding.span().file().name() + ":" + finding.span().from();
      line(
          out,
          WorkflowCommands.inert(Wording.kind(finding) + " " + place + ": " + finding.message()));
    }
    line(out, "::endgroup::");
    line(
        out,
        "gwlint: GitHub shows ten annotations of a kind; the other "
            + rest.size()
            + " are in the group above and in the summary of the job");
  }

  private String command(Finding finding) {
    Position from = finding.span().from();
    Position to = finding.span().to();
    StringBuilder command = new StringBuilder("::").append(kind(finding.severity()));
    command
        .append(" file=")
        .append(WorkflowCommands.property(paths.of(finding.span().file().name())))
        .append(",line=")
        .append(from.line());
    // An annotation stands under its last line: a block's first line is where it is looked for.
    if (from.line() == to.line()) {
      command.append(",endLine=").append(to.line());
      command.append(",col=").append(from.column());
      command.append(",endColumn=").append(Math.max(from.column(), to.column() - 1));
    }
    command
        .append(",title=")
        .append(WorkflowCommands.property(finding.code() + " " + finding.name()))
        .append("::");
    List<String> lines = new ArrayList<>();
    lines.add(finding.message());
    lines.addAll(Wording.details(finding));
    return command.append(WorkflowCommands.data(lines)).toString();
  }

  private static String command(Failure failure) {
    return "::error title=gwlint did not check everything::"
        + WorkflowCommands.data(List.of(failure.subject() + ": " + failure.message()));
  }

  private static String kind(Severity severity) {
    return severity == Severity.NOTE ? "notice" : severity.word();
  }

  private static void line(Writer out, String line) throws IOException {
    out.write(line);
    out.write('\n');
  }
}
