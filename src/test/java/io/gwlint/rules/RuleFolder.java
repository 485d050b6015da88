package io.gwlint.rules;

import io.gwlint.engine.InstalledRule;
import io.gwlint.engine.RuleSet;
import io.gwlint.rule.RuleDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder {@code rules/} and the rules that are installed. */
final class RuleFolder {
  static final Path FOLDER = Path.of("..", "rules");

  private RuleFolder() {}

  /** Documents as {@code integration/lambda-permission-missing}, sorted. */
  static List<String> documents() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md"))
          .map(
              file ->
                  FOLDER.relativize(file).toString().replace('\\', '/').replaceFirst("\\.md$", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String id(RuleDocument document) {
    return document.stage() + "/" + document.name();
  }

  /** The documents of all installed rules, by code. */
  static List<RuleDocument> installed() {
    return RuleSet.installed().rules().stream()
        .map(InstalledRule::document)
        .sorted(Comparator.comparing(RuleDocument::code))
        .toList();
  }

  /** A file of the folder beside the repository that is not part of it. */
  static Optional<String> shared(String name) throws IOException {
    Path file = Path.of("..", "..", "shared", name);
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }
}
