package io.gwlint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {
  @TempDir Path repository;

  @BeforeEach
  void isUnderGit() throws IOException {
    Files.createDirectory(repository.resolve(".git"));
  }

  @Test
  void nothingChanged() throws IOException {
    write("template.yaml", "Resources: {}");
    assertThat(found()).isEmpty();
  }

  @Test
  void changedFilesAreLookedIntoButNeedNotBeTemplates() throws IOException {
    write("a/template.yaml", "Resources: {}");
    write("notes.yaml", "a: b");
    Found found = Changes.find(List.of("a/template.yaml", "notes.yaml"), repository);
    assertThat(found.candidates()).extracting(Candidate::named).containsExactly(false, false);
    assertThat(found("a/template.yaml", "notes.yaml"))
        .containsExactly("a/template.yaml", "notes.yaml");
  }

  @Test
  void whatIncludesAChangedFileIsLookedInto() throws IOException {
    write("api/openapi.yaml", "openapi: 3.0.1");
    write("plain.yaml", "DefinitionUri: api/openapi.yaml\n");
    write("dots.yaml", "  Location: ./api/../api/openapi.yaml # the API");
    write("deep/er/up.json", "{\"DefinitionUri\":\"../../api/openapi.yaml\"}");
    write("pointer.yaml", "$ref: 'api/openapi.yaml#/paths/~1orders'");
    write("windows.yaml", "Location: api\\openapi.yaml");
    assertThat(found("api/openapi.yaml"))
        .containsExactlyInAnyOrder(
            "api/openapi.yaml",
            "plain.yaml",
            "dots.yaml",
            "deep/er/up.json",
            "pointer.yaml",
            "windows.yaml");
  }

  @Test
  void filesOfTheSameNameElsewhereAreOthers() throws IOException {
    write("api/openapi.yaml", "openapi: 3.0.1");
    write("other/template.yaml", "DefinitionUri: openapi.yaml");
    write("longer.yaml", "DefinitionUri: api/my-openapi.yaml");
    write("longer-path.yaml", "DefinitionUri: my/api/openapi.yaml");
    write("remote.yaml", "DefinitionUri: s3://bucket/api/openapi.yaml");
    write("suffix.yaml", "DefinitionUri: api/openapi.yaml.orig");
    assertThat(found("api/openapi.yaml")).containsExactly("api/openapi.yaml");
  }

  @Test
  void includesOfIncludesAndStacksOfStacks() throws IOException {
    write("models/order.json", "{}");
    write("api/openapi.yaml", "$ref: ../models/order.json");
    write("child.yaml", "Resources: {Api: {DefinitionUri: api/openapi.yaml}}");
    write("parent.yaml", "TemplateURL: child.yaml");
    write("stranger.yaml", "TemplateURL: another.yaml");
    assertThat(found("models/order.json"))
        .containsExactly("models/order.json", "api/openapi.yaml", "child.yaml", "parent.yaml");
  }

  @Test
  void circlesEnd() throws IOException {
    write("a.yaml", "x: b.yaml");
    write("b.yaml", "x: a.yaml");
    assertThat(found("a.yaml")).containsExactly("a.yaml", "b.yaml");
  }

  @Test
  void namesWithBlanks() throws IOException {
    write("api/open api.yaml", "openapi: 3.0.1");
    write("template.yaml", "DefinitionUri: api/open api.yaml");
    write("other.yaml", "DefinitionUri: api.yaml");
    assertThat(found("api/open api.yaml")).containsExactly("api/open api.yaml", "template.yaml");
  }

  @Test
  void namesBeyondAscii() throws IOException {
    write("größe.yaml", "openapi: 3.0.1");
    write("template.yaml", "DefinitionUri: größe.yaml");
    assertThat(found("größe.yaml")).containsExactly("größe.yaml", "template.yaml");
  }

  @Test
  void whatIsGoneIsMissedWhereItIsIncluded() throws IOException {
    write("template.yaml", "DefinitionUri: gone.yaml");
    assertThat(found("gone.yaml")).containsExactly("template.yaml");
  }

  @Test
  void theWholeRepositoryIsSearchedFromAnyFolder() throws IOException {
    write("shared/openapi.yaml", "openapi: 3.0.1");
    write("app/template.yaml", "DefinitionUri: ../shared/openapi.yaml");
    Found found = Changes.find(List.of("openapi.yaml"), repository.resolve("shared"));
    assertThat(names(found)).containsExactly("openapi.yaml", "../app/template.yaml");
  }

  @Test
  void whatGitIgnoresIsNotSearched() throws IOException {
    write("openapi.yaml", "openapi: 3.0.1");
    write(".gitignore", "built/\n");
    write("built/template.yaml", "DefinitionUri: ../openapi.yaml");
    assertThat(found("openapi.yaml")).containsExactly("openapi.yaml");
  }

  private List<String> found(String... changed) {
    return names(Changes.find(Arrays.asList(changed), repository));
  }

  private static List<String> names(Found found) {
    assertThat(found.failures()).isEmpty();
    return found.candidates().stream().map(Candidate::name).toList();
  }

  private void write(String name, String content) throws IOException {
    Path file = repository.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));
  }
}
