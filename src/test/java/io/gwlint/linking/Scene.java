package io.gwlint.linking;

import io.gwlint.engine.RuleSet;
import io.gwlint.engine.TemplateAnalysis;
import io.gwlint.project.Parsing;
import io.gwlint.project.Project;
import io.gwlint.project.ProjectFiles;
import io.gwlint.rule.Finding;
import io.gwlint.template.Inputs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that a test writes, and what is found in the template among them. */
record Scene(Path folder) {
  private static final TemplateAnalysis ANALYSIS =
      new TemplateAnalysis(RuleSet.installed(), Inputs.none());

  Scene with(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Findings of {@code template.yaml}: file, line, code and message. */
  List<String> findings(String... codes) {
    List<String> wanted = List.of(codes);
    return all().stream()
        .filter(finding -> wanted.isEmpty() || wanted.contains(finding.code()))
        .map(
            finding ->
                finding.span()
                    + " "
                    + finding.code()
                    + " "
                    + finding.message()
                    + (finding.scenario().isEmpty() ? "" : " when " + finding.scenario()))
        .toList();
  }

  List<Finding> all() {
    try {
      Path file = folder.resolve("template.yaml");
      Project project =
          new Project(folder, path -> folder.relativize(path).toString().replace('\\', '/'));
      return ANALYSIS
          .check(
              Parsing.parse("template.yaml", Files.readAllBytes(file)),
              ProjectFiles.of(project, file))
          .findings();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
