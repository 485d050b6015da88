package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
  @TempDir Path folder;
  private Run run;

  @BeforeEach
  void stand() throws IOException {
    run = new Run(folder).with("t.yaml", Templates.BROKEN);
  }

  @Test
  void writesAFileThatChangesNothing() {
    String before = run.gwlint("check").out();
    assertThat(run.gwlint("init").status).isZero();
    assertThat(run.out()).isEqualTo(".gwlint.yaml is written\n");
    assertThat(folder.resolve(".gwlint.yaml")).exists();
    assertThat(run.gwlint("check").out()).isEqualTo(before);
    assertThat(run.err).isEmpty();
  }

  @Test
  void everyExampleInItIsUnderstood() throws IOException {
    run.gwlint("init");
    String text = Files.readString(folder.resolve(".gwlint.yaml"));
    run.with(".gwlint-baseline.json", "{\"version\": 1}")
        .with(".gwlint.yaml", text.replaceAll("(?m)^#(?! \\S)", ""))
        .gwlint("check", "--environment", "prod");
    assertThat(run.err).isEmpty();
    assertThat(run.out()).contains("GW301");
  }

  @Test
  void leavesAFileThatIsThereAlone() throws IOException {
    for (String name : new String[] {".gwlint.yml", ".gwlint.yaml"}) {
      run.with(name, "profile: all\n");
      assertThat(run.gwlint("init").status).isEqualTo(2);
      assertThat(run.err).startsWith("gwlint: " + name + " is here already; --force writes over");
      assertThat(folder.resolve(name)).hasContent("profile: all\n");
      assertThat(run.gwlint("init", "--force").out()).isEqualTo(name + " is written\n");
      assertThat(folder.resolve(name)).content().contains("profile: reliability");
    }
    assertThat(run.gwlint("init", "here").status).isEqualTo(2);
  }
}
