package io.gwlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.engine.Result;
import io.gwlint.rule.Finding;
import io.gwlint.rule.Severity;
import io.gwlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GithubReporterTest {
  @Test
  void theRunnerReadsPlaceTitleAndLines() {
    RunnerCommand command = commands(Samples.result(Samples.full())).get(0);
    assertThat(command.name()).isEqualTo("error");
    assertThat(command.properties())
        .isEqualTo(
            Map.of(
                "file", "api/template.yaml",
                "line", "10",
                "endLine", "10",
                "col", "19",
                "endColumn", "113",
                "title", "GW301 lambda-permission-missing"));
    assertThat(command.data().lines())
        .startsWith(
            "nothing lets API Gateway invoke `ListItems`",
            "breaks: GET /items, POST /items",
            "the caller gets 500 {\"message\": \"Internal server error\"}")
        .hasSize(6);
  }

  @Test
  void aBlockIsMarkedAtItsFirstLine() {
    Finding block = Samples.bare(Severity.NOTE, Samples.TEMPLATE.span(13, 60), "m");
    RunnerCommand command = commands(Samples.result(block)).get(0);
    assertThat(command.name()).isEqualTo("notice");
    assertThat(command.properties())
        .containsEntry("line", "2")
        .containsOnlyKeys("file", "line", "title");
  }

  @Test
  void theWorstComeFirstAndWhatGithubWouldDropIsFoldedAway() {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(Collections.nCopies(12, finding(Severity.NOTE)));
    findings.addAll(Collections.nCopies(3, finding(Severity.WARNING)));
    findings.addAll(Collections.nCopies(25, finding(Severity.ERROR)));
    String text = Written.as(Format.GITHUB, new Result(findings, List.of(), 1, 0));
    List<RunnerCommand> commands = commands(text);
    assertThat(commands)
        .extracting(RunnerCommand::name)
        .containsExactlyElementsOf(
            repeated("error", 10, "warning", 3, "notice", 10, "group", 1, "endgroup", 1));
    assertThat(commands.get(23).data()).isEqualTo("17 more findings");
    List<String> lines = text.lines().toList();
    assertThat(lines.get(24))
        .isEqualTo("error[GW403 lambda-timeout-default] api/template.yaml:5:16: m");
    assertThat(lines.get(39)).startsWith("note[");
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo("gwlint: 25 errors, 3 warnings, 12 notes in 1 template (1 checked)");
  }

  @Test
  void everyRuleHasItsTurn() {
    List<Finding> findings = new ArrayList<>(Collections.nCopies(20, finding(Severity.ERROR)));
    findings.add(Samples.full());
    List<RunnerCommand> commands = commands(new Result(findings, List.of(), 1, 0));
    assertThat(commands.get(1).properties())
        .containsEntry("title", "GW301 lambda-permission-missing");
    assertThat(commands).hasSize(12);
  }

  @Test
  void failuresAreErrorsAndTakeTheirPlaces() {
    Result failed =
        new Result(
            Collections.nCopies(10, finding(Severity.ERROR)), Samples.failed().failures(), 1, 0);
    List<RunnerCommand> commands = commands(failed);
    assertThat(commands.get(0).data()).isEqualTo("../gone #1.yaml: no such file or folder");
    assertThat(commands)
        .extracting(RunnerCommand::name)
        .containsExactlyElementsOf(repeated("error", 10, "group", 1, "endgroup", 1));
  }

  @Test
  void noTextBecomesACommandOrAProperty() {
    SourceFile file = new SourceFile("a,line=1::b%0A.yaml", "k");
    String nasty = "x%0A::error::y\n::add-mask::z\r##[error]w 100%, \u001b[31m\u202e";
    Finding finding = Samples.bare(Severity.ERROR, file.span(0, 1), nasty);
    Result many = new Result(Collections.nCopies(11, finding), List.of(), 1, 0);
    List<RunnerCommand> commands = commands(many);
    assertThat(commands).hasSize(12);
    assertThat(commands.get(0).properties())
        .containsEntry("file", "a,line=1::b%0A.yaml")
        .containsEntry("line", "1");
    assertThat(commands.get(0).data())
        .isEqualTo("x%0A::error::y ::add-mask::z ##[error]w 100%, \\u001b[31m\\u202e");
  }

  @Test
  void pathsStartAtTheRepository(@TempDir Path repository) throws IOException {
    Files.writeString(repository.resolve(".git"), "gitdir: elsewhere");
    Path here = Files.createDirectories(repository.resolve("shop"));
    Setting setting = new Setting("1", Written.SETTING.rules(), here, Optional.empty());
    String text = Written.by(new GithubReporter(setting), Samples.result(Samples.full()));
    assertThat(commands(text).get(0).properties()).containsEntry("file", "shop/api/template.yaml");
  }

  private static Finding finding(Severity severity) {
    return Samples.bare(severity, Samples.span("60"), "m");
  }

  private static List<String> repeated(Object... words) {
    List<String> repeated = new ArrayList<>();
    for (int i = 0; i < words.length; i += 2) {
      repeated.addAll(Collections.nCopies((int) words[i + 1], (String) words[i]));
    }
    return repeated;
  }

  private static List<RunnerCommand> commands(Result result) {
    return commands(Written.as(Format.GITHUB, result));
  }

  private static List<RunnerCommand> commands(String text) {
    return Arrays.stream(text.split("[\r\n]+"))
        .map(RunnerCommand::parse)
        .flatMap(Optional::stream)
        .toList();
  }
}
