package io.gwlint.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats there are, by the names that users give them. */
public enum Format {
  /** For people, with the text that causes a finding. */
  TEXT("txt"),
  /** For programs: all that is known. */
  JSON("json"),
  /** For code scanning. */
  SARIF("sarif"),
  /** Workflow commands, which GitHub shows beside the code. */
  GITHUB("txt"),
  /** GitLab's Code Quality. */
  GITLAB("json"),
  /** Checkstyle's XML, which most servers read. */
  CHECKSTYLE("xml"),
  /** Test reports. */
  JUNIT("xml"),
  /** SonarQube's generic issues. */
  SONARQUBE("json"),
  /** For reviewdog. */
  RDJSON("json"),
  /** For a comment on a pull request. */
  MARKDOWN("md");

  private static final int WIDTH_IN_FILES = 100;

  private final String extension;

  Format(String extension) {
    this.extension = extension;
  }

  /** Lower case, as users write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the name of a file of that format ends in, without a dot. */
  public String extension() {
    return extension;
  }

  /** The words of all, in order. */
  public static List<String> words() {
    List<String> words = new ArrayList<>();
    for (Format format : values()) {
      words.add(format.word());
    }
    return words;
  }

  /** The format of that name, as users write it. */
  public static Optional<Format> of(String word) {
    for (Format format : values()) {
      if (format.word().equals(word)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** What writes a file of this format. All but {@link #MARKDOWN} write everything there is. */
  public Reporter reporter(Setting setting) {
    return switch (this) {
      case TEXT ->
          new TextReporter(new TextStyle(false, WIDTH_IN_FILES, StandardCharsets.UTF_8), true);
      case JSON -> new JsonReporter(setting.version());
      case SARIF -> new SarifReporter(setting.version(), setting.rules(), setting.here());
      case GITHUB -> new GithubReporter(setting);
      case GITLAB -> new GitlabReporter(setting);
      case CHECKSTYLE -> new CheckstyleReporter(setting);
      case JUNIT -> new JunitReporter(setting);
      case SONARQUBE -> new SonarqubeReporter(setting);
      case RDJSON -> new RdjsonReporter();
      case MARKDOWN -> MarkdownReporter.comment();
    };
  }
}
