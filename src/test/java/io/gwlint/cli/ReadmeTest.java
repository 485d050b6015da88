package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README shows what its first command prints. */
class ReadmeTest {
  private static final String START = "<!-- example-output -->\n";
  private static final String END = "<!-- /example-output -->";
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void theExampleIsWhatTheCommandPrints() throws IOException {
    Path readme = PROJECT.resolve("README.md");
    String text = Files.readString(readme).replace("\r\n", "\n");
    Run run = new Run(PROJECT).gwlint("check", "testdata/broken-gateway");

    String expected = "```\n" + run.out().replace("\r\n", "\n") + "```\n";
    int start = text.indexOf(START) + START.length();
    int end = text.indexOf(END);
    if (Boolean.getBoolean("gwlint.rewrite")) {
      Files.writeString(readme, text.substring(0, start) + expected + text.substring(end));
      return;
    }
    assertThat(run.status).isEqualTo(1);
    assertThat(text.substring(start, end))
        .as("run mvn -q test -pl src -Dtest=ReadmeTest -Dgwlint.rewrite=true to mend README.md")
        .isEqualTo(expected);
  }
}
