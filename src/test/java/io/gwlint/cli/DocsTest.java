package io.gwlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gwlint.report.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents tell people to type exists. */
class DocsTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern COMMAND =
      Pattern.compile("(?m)(?:^|[ /'])gwlint ([a-z]+) ([^\n'|]*)");
  private static final Pattern OPTION = Pattern.compile("(?<![^ ])--?[a-z][a-z-]*");
  private static final Pattern FORMAT = Pattern.compile("--format[ =]([a-z,]+)");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

  @Test
  void everyOptionIsOne() throws IOException {
    int options = 0;
    for (Path document : documents()) {
      for (MatchResult command : all(COMMAND, blocks(document))) {
        String help = new Run(PROJECT).gwlint(command.group(1), "--help").out();
        for (MatchResult option : all(OPTION, command.group(2))) {
          assertThat(help)
              .as("%s: %s", document, command.group())
              .containsPattern("(?m)[ ,]" + option.group() + "(?![a-z-])");
          options++;
        }
      }
    }
    assertThat(options).isGreaterThan(30);
  }

  @Test
  void everyFormatIsOneAndIsToldOf() throws IOException {
    for (Path document : documents()) {
      for (MatchResult format : all(FORMAT, Files.readString(document))) {
        assertThat(Format.words()).as("%s", document).contains(format.group(1).split(","));
      }
    }
    String readme = Files.readString(PROJECT.resolve("README.md"));
    String help = new Run(PROJECT).gwlint("check", "--help").out().replaceAll("\\s+", " ");
    for (String word : Format.words()) {
      assertThat(readme).contains("`" + word + "`");
      assertThat(help).containsPattern("[ ,]" + word + "[ ,.]");
    }
  }

  @Test
  void everyInputOfTheActionIsOne() throws IOException {
    String action = Files.readString(PROJECT.resolve("action.yml"));
    String github = Files.readString(PROJECT.resolve("docs/github.md"));
    int inputs = 0;
    for (MatchResult with :
        all(Pattern.compile("gwlint@main\n( +)  with:\n((?:\\1 {4,}.*\n)+)"), github)) {
      for (MatchResult input : all(Pattern.compile("(?m)^ {10}([a-z-]+):"), with.group(2))) {
        assertThat(action).contains("\n  " + input.group(1) + ":\n");
        inputs++;
      }
    }
    assertThat(inputs).isEqualTo(5);
    String inputsOfAction =
        action.substring(action.indexOf("\ninputs:"), action.indexOf("\noutputs:"));
    for (MatchResult input : all(Pattern.compile("(?m)^  ([a-z-]+):$"), inputsOfAction)) {
      assertThat(github).contains("`" + input.group(1) + "`");
    }
  }

  @Test
  void editorsHaveThePatternsThatAreTested() throws IOException {
    String editors = Files.readString(PROJECT.resolve("docs/editors.md"));
    ObjectMapper json = new ObjectMapper();
    JsonNode patterns =
        json.readTree(PROJECT.resolve(".github/gwlint-problem-matcher.json").toFile())
            .at("/problemMatcher/0/pattern");
    assertThat(patterns).hasSize(2);
    for (JsonNode pattern : patterns) {
      assertThat(editors).contains("\"regexp\": " + json.writeValueAsString(pattern.at("/regexp")));
    }
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    for (Path document : documents()) {
      for (MatchResult link : all(LINK, Files.readString(document))) {
        assertThat(document.resolveSibling(link.group(1))).as("in %s", document).exists();
      }
    }
  }

  /** What stands in fences. */
  private static String blocks(Path document) throws IOException {
    String[] parts = Files.readString(document).replace("\r\n", "\n").split("(?m)^```.*\n");
    List<String> blocks = new ArrayList<>();
    for (int i = 1; i < parts.length; i += 2) {
      blocks.add(parts[i]);
    }
    return String.join("\n", blocks);
  }

  private static List<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.list(PROJECT.resolve("docs"))) {
      return Stream.concat(
              Stream.of(PROJECT.resolve("README.md")),
              files.filter(file -> file.toString().endsWith(".md")).sorted())
          .toList();
    }
  }
}
