package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepSummaryTest {
  private static final int MEBIBYTE = 1024 * 1024;

  @TempDir Path folder;
  private Run run;
  private Path summary;

  @BeforeEach
  void stand() throws IOException {
    run = new Run(folder).with("t.yaml", Templates.BROKEN);
    summary = folder.resolve("summary.md");
    run.environment.put("GITHUB_STEP_SUMMARY", summary.toString());
  }

  @Test
  void isAppendedWhenTheFormatIsGithub() throws IOException {
    Files.writeString(summary, "before\n");
    run.gwlint("check", "--select=GW301", "--format", "github");
    assertThat(run.status).isEqualTo(1);
    assertThat(run.out()).startsWith("::error file=t.yaml,line=19,");
    assertThat(Files.readString(summary))
        .startsWith("before\n### gwlint: 1 error in 1 template")
        .contains("- **error** line 19: ");
    assertThat(run.err).isEmpty();
  }

  @Test
  void hasLinksWhenGithubSaysWhere() throws IOException {
    run.environment.put("GITHUB_SERVER_URL", "https://github.example");
    run.environment.put("GITHUB_REPOSITORY", "o/r");
    run.environment.put("GITHUB_SHA", "abc");
    run.gwlint("check", "--format", "github", "--output", "commands.txt");
    assertThat(Files.readString(summary))
        .contains("[line 19](https://github.example/o/r/blob/abc/t.yaml#L19)");
  }

  @Test
  void otherFormatsWriteNone() {
    run.gwlint("check", "--format", "text");
    assertThat(summary).doesNotExist();
    run.environment.remove("GITHUB_STEP_SUMMARY");
    assertThat(run.gwlint("check", "--format", "github").err).isEmpty();
  }

  @Test
  void keepsWithinWhatGithubTakesOfAStep() throws IOException {
    Files.write(summary, new byte[MEBIBYTE - 1_200]);
    run.gwlint("check", "--format", "github");
    assertThat(Files.size(summary)).isBetween(MEBIBYTE - 1_199L, (long) MEBIBYTE);
    Files.write(summary, new byte[MEBIBYTE]);
    run.gwlint("check", "--format", "github");
    assertThat(Files.size(summary)).isEqualTo(MEBIBYTE);
    assertThat(run.err).contains("leaves no room");
  }

  @Test
  void oneThatCannotBeWrittenIsSaidAndNoFailure() {
    run.environment.put("GITHUB_STEP_SUMMARY", folder.resolve("gone/summary.md").toString());
    run.gwlint("check", "--select=GW301", "--format", "github");
    assertThat(run.status).isEqualTo(1);
    assertThat(run.err).startsWith("gwlint: no summary for the job: cannot write ");
  }
}
