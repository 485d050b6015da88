package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputsTest {
  @TempDir Path folder;
  private Run run;

  @BeforeEach
  void stand() {
    run = new Run(folder);
  }

  @Test
  void githubGetsNoSuppressedResultsInSarif() throws IOException {
    run.with(
        "t.yaml",
        Templates.BROKEN.replace(
            "!GetAtt Fn.Arn", "!GetAtt Fn.Arn # gwlint:ignore GW301 -- allowed elsewhere"));
    assertThat(results()).hasSize(1);
    run.environment.put("GITHUB_ACTIONS", "true");
    assertThat(results()).isEmpty();
  }

  private JsonNode results() throws IOException {
    run.gwlint("check", "--select=GW301", "--format=sarif");
    return new ObjectMapper().readTree(run.out()).at("/runs/0/results");
  }

  @Test
  void aTemplateGivesTheRunnerOfAJobNoCommands() throws IOException {
    run.with("t.yaml", Templates.BROKEN.replace("Fn.Arn", "Fn.Arn # ##[add-mask]x"));
    assertThat(run.gwlint("check", "--select=GW301").out()).contains("# ##[add-mask]x");
    run.environment.put("GITHUB_ACTIONS", "true");
    assertThat(run.gwlint("check", "--select=GW301").out())
        .contains("# #\\u0023[add-mask]x")
        .doesNotContain("##[");
  }

  @Test
  void allFormatsInOneRunEachInItsFile() throws IOException {
    run.with("t.yaml", Templates.BROKEN)
        .gwlint(
            "check",
            "--select=GW301",
            "--format=json,github,gitlab,checkstyle,junit,sonarqube,rdjson,markdown,sarif,text");
    assertThat(run.status).isEqualTo(2);
    assertThat(run.err).contains("only one format can go to standard output");
    run.gwlint(
        "check",
        "--select=GW301",
        "--format=gitlab",
        "--output=a.json",
        "--format=checkstyle",
        "--output=b.xml",
        "--format=junit",
        "--output=c.xml",
        "--format=sonarqube",
        "--output=d.json",
        "--format=rdjson",
        "--output=e.json",
        "--format=markdown",
        "--output=f.md",
        "--format=github");
    assertThat(run.status).isEqualTo(1);
    assertThat(run.out()).startsWith("::error file=t.yaml,line=19,");
    for (String file : new String[] {"a.json", "b.xml", "c.xml", "d.json", "e.json", "f.md"}) {
      assertThat(Files.readString(folder.resolve(file))).contains("GW301").contains("t.yaml");
    }
  }

  @Test
  void aLongTextIsShortenedOnTheTerminalAndNotInFiles() throws IOException {
    for (int i = 0; i < 25; i++) {
      run.with("t" + i + ".yaml", Templates.BROKEN);
    }
    assertThat(frames(run.gwlint("check", "--select=GW301").out())).isEqualTo(2);
    assertThat(frames(run.gwlint("check", "--select=GW301", "--full").out())).isEqualTo(25);
    run.gwlint("check", "--select=GW301", "--output", "all.txt");
    assertThat(frames(Files.readString(folder.resolve("all.txt")))).isEqualTo(25);
  }

  private static long frames(String text) {
    return text.lines().filter(line -> line.contains(" --> ")).count();
  }

  @Test
  void whatProgramsReadIsUtf8WhateverTheLocale() throws IOException {
    run.with("\u00fc.yaml", Templates.BROKEN);
    run.charset = StandardCharsets.US_ASCII;
    assertThat(run.gwlint("check", "--select=GW301").out()).contains("\\u00fc.yaml");
    for (String format : new String[] {"github", "markdown"}) {
      assertThat(run.gwlint("check", "--select=GW301", "--format", format).out())
          .contains("\u00fc.yaml");
    }
  }
}
