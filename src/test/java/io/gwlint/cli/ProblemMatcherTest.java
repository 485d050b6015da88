package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The problem matcher finds in the text what the run found. */
class ProblemMatcherTest {
  private static final Path FILE =
      Path.of("../.github/gwlint-problem-matcher.json").toAbsolutePath();

  /** Reads lines as the runner does: a pattern for each of several lines in a row. */
  private static final String NODE =
      """
      const matchers = JSON.parse(require('fs').readFileSync(process.argv[1], 'utf8')).problemMatcher;
      const lines = require('fs').readFileSync(0, 'utf8').split('\\n');
      for (let i = 0; i < lines.length; i++) {
        for (const matcher of matchers) {
          const found = {};
          const all = matcher.pattern.every((p, n) => {
            const m = new RegExp(p.regexp).exec(lines[i + n] ?? '');
            if (m) for (const key of Object.keys(p)) if (key !== 'regexp') found[key] = m[p[key]];
            return m;
          });
          if (all) console.log(['severity', 'file', 'line', 'column', 'code', 'message'].map(k => found[k]).join('|'));
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void findsWhatIsShownWhole() throws IOException {
    String text = text(3);
    assertThat(matches(text))
        .hasSize(3)
        .first()
        .asString()
        .matches("error\\|d0/t: 1\\.yaml\\|19\\|23\\|GW301\\|no permission .+");
  }

  @Test
  void findsWhatIsShownInALine() throws IOException {
    assertThat(matches(text(30))).hasSize(30).allMatch(one -> one.contains("|19|23|GW301|"));
  }

  @Test
  void theEngineOfTheRunnerAgrees() throws IOException, InterruptedException {
    for (int templates : new int[] {3, 30}) {
      String text = text(templates);
      assertThat(inNode(text)).isEqualTo(matches(text));
    }
  }

  private String text(int templates) throws IOException {
    Run run = new Run(folder);
    for (int i = 0; i < templates; i++) {
      run.with("d" + i + "/t: 1.yaml", Templates.BROKEN);
    }
    run.gwlint("check", "--select=GW301");
    assertThat(run.out()).contains(templates + " errors");
    return run.out();
  }

  private static List<String> matches(String text) throws IOException {
    List<String> lines = text.lines().toList();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      for (JsonNode matcher : new ObjectMapper().readTree(FILE.toFile()).at("/problemMatcher")) {
        match(matcher.at("/pattern"), lines.subList(i, lines.size()), found);
      }
    }
    return found;
  }

  private static void match(JsonNode patterns, List<String> lines, List<String> found) {
    if (lines.size() < patterns.size()) {
      return;
    }
    List<Matcher> matchers = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      Matcher matcher =
          Pattern.compile(patterns.get(i).at("/regexp").asText()).matcher(lines.get(i));
      if (!matcher.find()) {
        return;
      }
      matchers.add(matcher);
    }
    List<String> values = new ArrayList<>();
    for (String key : List.of("severity", "file", "line", "column", "code", "message")) {
      for (int i = 0; i < patterns.size(); i++) {
        if (patterns.get(i).has(key)) {
          values.add(matchers.get(i).group(patterns.get(i).at("/" + key).asInt()));
        }
      }
    }
    found.add(String.join("|", values));
  }

  private static List<String> inNode(String text) throws IOException, InterruptedException {
    Process node;
    try {
      node = new ProcessBuilder("node", "-e", NODE, FILE.toString()).start();
    } catch (IOException e) {
      assumeTrue(false, "no node here: " + e.getMessage());
      throw e;
    }
    try (OutputStream in = node.getOutputStream()) {
      in.write(text.getBytes(StandardCharsets.UTF_8));
    }
    String out = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(node.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor()).as(err).isZero();
    return out.lines().toList();
  }
}
