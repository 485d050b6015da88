package io.gwlint.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gwlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFilesTest {
  @TempDir Path folder;

  private Path project;
  private SourceFile template;

  @BeforeEach
  void aProjectBesideASecret() throws IOException {
    project = Files.createDirectories(folder.resolve("project/stack")).getParent();
    template = new SourceFile(project.resolve("stack/template.yaml").toString(), "");
    write("project/api.yaml", "openapi: 3.0.1");
    write("secret.yaml", "password: hunter2");
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Lookup find(String location) {
    ProjectFiles files =
        ProjectFiles.of(
            new Project(project, Path::toString), project.resolve("stack/template.yaml"));
    return files.find(template, location);
  }

  private static String why(Lookup lookup) {
    if (lookup instanceof Lookup.Passed passed) {
      return "passed: " + passed.why();
    }
    if (lookup instanceof Lookup.Broken broken) {
      return "broken: " + broken.why();
    }
    return lookup instanceof Lookup.Remote ? "remote" : "found";
  }

  @Test
  void pathsStartAtTheFileThatNamesThem() {
    assertThat(why(find("../api.yaml"))).isEqualTo("found");
    assertThat(why(find("./../stack/../api.yaml"))).isEqualTo("found");
    assertThat(why(find(project.resolve("api.yaml").toString()))).isEqualTo("found");
    assertThat(why(find("api.yaml"))).isEqualTo("broken: does not exist");
  }

  @Test
  void nothingOutsideIsRead() {
    String outside = "passed: lies outside of the project and is not read";
    assertThat(why(find("../../secret.yaml"))).isEqualTo(outside);
    assertThat(why(find(folder.resolve("secret.yaml").toString()))).isEqualTo(outside);
    assertThat(why(find("/etc/passwd"))).isEqualTo(outside);
    assertThat(why(find("../../does-not-exist.yaml"))).isEqualTo(outside);
  }

  @Test
  void linksThatLeadOutAreNotFollowed() throws IOException {
    try {
      Files.createSymbolicLink(project.resolve("stack/file.yaml"), folder.resolve("secret.yaml"));
      Files.createSymbolicLink(project.resolve("stack/up"), folder);
      Files.createSymbolicLink(project.resolve("stack/api.yaml"), project.resolve("api.yaml"));
    } catch (UnsupportedOperationException | IOException e) {
      assumeTrue(false, "no symbolic links here");
    }
    assertThat(why(find("file.yaml"))).contains("lies outside");
    assertThat(why(find("up/secret.yaml"))).contains("lies outside");
    assertThat(why(find("api.yaml"))).isEqualTo("found");
  }

  @Test
  void aLinkedFolderGivesAFileNoSecondName() throws IOException {
    try {
      Files.createSymbolicLink(project.resolve("stack/up"), Path.of(".."));
    } catch (UnsupportedOperationException | IOException e) {
      assumeTrue(false, "no symbolic links here");
    }
    assertThat(find("up/stack/up/stack/up/api.yaml"))
        .isInstanceOfSatisfying(
            Lookup.Found.class,
            found ->
                assertThat(found.document().file().name())
                    .isEqualTo(project.resolve("api.yaml").toString()));
  }

  @Test
  void gitTellsHowFarAProjectGoes() throws IOException {
    assertThat(why(find("../../secret.yaml"))).contains("lies outside");
    Files.createDirectory(folder.resolve(".git"));
    assertThat(why(find("../../secret.yaml"))).isEqualTo("found");
  }

  @Test
  void anEmptyPathIsNoFolder() {
    assertThat(why(find(""))).endsWith("names no file");
    assertThat(why(find("."))).endsWith("is a folder");
  }

  @Test
  void nothingIsFetched() {
    assertThat(why(find("s3://bucket/api.yaml"))).isEqualTo("remote");
    assertThat(why(find("https://example.com/api.yaml"))).isEqualTo("remote");
    assertThat(why(find("file:///etc/passwd"))).isEqualTo("remote");
  }

  @Test
  void whatIsNoFileIsBroken() {
    assertThat(why(find(".."))).isEqualTo("broken: is a folder");
    assertThat(why(find("a\0b"))).isEqualTo("broken: is no path");
  }

  @Test
  void whatABuildMakesMayBeMissing() {
    assertThat(why(find("../target/api.yaml"))).isEqualTo("passed: is not there: a build makes it");
    assertThat(why(find("../.aws-sam/build/template.yaml"))).startsWith("passed");
  }

  @Test
  void aTemplateMayBeDeployedFromAnotherFolder() throws IOException {
    write("project/stack/y.yaml", "a: b");
    assertThat(why(find("../y.yaml"))).startsWith("passed: is not there, but");
  }

  @Test
  void thereIsAnEndToHowManyFilesAreRead() throws IOException {
    ProjectFiles files =
        ProjectFiles.of(
            new Project(project, Path::toString), project.resolve("stack/template.yaml"));
    int found = 0;
    for (int i = 0; i < 600; i++) {
      write("project/stack/" + i + ".yaml", "a: b");
      found += files.find(template, i + ".yaml") instanceof Lookup.Found ? 1 : 0;
    }
    assertThat(found).isEqualTo(500);
    assertThat(why(files.find(template, "599.yaml"))).contains("too many files");
  }

  @Test
  void aTextWithoutAPlaceLeadsNowhere() {
    assertThat(why(ProjectFiles.none().find(template, "api.yaml"))).startsWith("passed");
    assertThat(why(ProjectFiles.empty().find(template, "api.yaml"))).startsWith("broken");
  }
}
