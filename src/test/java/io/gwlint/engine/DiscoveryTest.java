package io.gwlint.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {
  private static final InputStream NOTHING = InputStream.nullInputStream();

  @TempDir Path folder;

  @Test
  void searchesFoldersInOneOrder() throws IOException {
    write(
        "z.yaml",
        "a.yml",
        "b.json",
        "b.template",
        "m/t.YAML",
        "c/t.json",
        "readme.md",
        "x.tf",
        "noextension");
    assertThat(names(find(".")))
        .containsExactly("a.yml", "b.json", "b.template", "z.yaml", "c/t.json", "m/t.YAML");
  }

  @Test
  void leavesOutWhatToolsFetchAndWrite() throws IOException {
    write(
        "t.yaml",
        ".git/t.yaml",
        "node_modules/t.yaml",
        "target/t.yaml",
        ".aws-sam/build/t.yaml",
        "a/node_modules/t.yaml",
        ".venv/t.yaml",
        "cdk.out/S.template.json",
        "cdk.out/manifest.json",
        "cdk.out/asset.1/t.json",
        ".config/t.yaml");
    assertThat(names(find(".")))
        .containsExactly("t.yaml", ".config/t.yaml", "cdk.out/S.template.json");
  }

  @Test
  void cloudAssembliesAreKnownByTheirMarkWhateverTheirName() throws IOException {
    write(
        "build/app/cdk.out",
        "build/app/S.template.json",
        "build/app/SNested.nested.template.json",
        "build/app/manifest.json",
        "build/app/asset.1/t.json",
        "build/app/assembly-Prod/cdk.out",
        "build/app/assembly-Prod/P.template.json",
        "build/app/assembly-Prod/P.assets.json",
        "build/app/assembly-Prod/asset.2/t.json");
    assertThat(names(find(".")))
        .containsExactly(
            "build/app/S.template.json",
            "build/app/SNested.nested.template.json",
            "build/app/assembly-Prod/P.template.json");
  }

  @Test
  void whatToolsWriteIsSearchedWhenNamedThoughGitIgnoresIt() throws IOException {
    write("cdk.out/S.template.json", "cdk.out/assembly-P/P.template.json", ".serverless/t.json");
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(folder.resolve(".gitignore"), "cdk.out/*\n.serverless\n*.json\n");
    assertThat(names(find("."))).isEmpty();
    assertThat(names(find("cdk.out", ".serverless")))
        .containsExactly(
            "cdk.out/S.template.json", "cdk.out/assembly-P/P.template.json", ".serverless/t.json");
  }

  @Test
  void aFileThatIsNamedCountsWhereverItStandsAndHoweverItIsCalled() throws IOException {
    write("node_modules/t.yaml", "gateway.txt");
    Found found = find("node_modules/t.yaml", "gateway.txt", "node_modules");
    assertThat(names(found)).containsExactly("node_modules/t.yaml", "gateway.txt");
    assertThat(found.candidates()).allMatch(Candidate::named);
  }

  @Test
  void aFileFoundAndNamedIsListedOnceAsNamed() throws IOException {
    write("t.yaml", "u.yaml");
    Found found = find(".", "./t.yaml");
    assertThat(names(found)).containsExactly("t.yaml", "u.yaml");
    assertThat(found.candidates()).map(Candidate::named).containsExactly(true, false);
  }

  @Test
  void namesStartFromWhereOneStands() throws IOException {
    write("here/t.yaml", "there/u.yaml");
    Found found =
        Discovery.find(
            List.of(
                "t.yaml",
                "../there",
                folder.resolve("there/u.yaml").toString(),
                folder.resolve("here/t.yaml").toString()),
            folder.resolve("here"),
            NOTHING);
    assertThat(names(found)).containsExactly("t.yaml", "../there/u.yaml");
    Found elsewhere =
        Discovery.find(
            List.of(folder.resolve("there").toString()), folder.resolve("here"), NOTHING);
    assertThat(names(elsewhere))
        .containsExactly(folder.resolve("there/u.yaml").toString().replace('\\', '/'));
  }

  @Test
  void aDashIsStandardInput() throws IOException {
    InputStream in = new ByteArrayInputStream("Resources: {}".getBytes(StandardCharsets.UTF_8));
    Found found = Discovery.find(List.of("-"), folder, in);
    assertThat(names(found)).containsExactly("<stdin>");
    try (InputStream content = found.candidates().get(0).content().open()) {
      assertThat(content).hasContent("Resources: {}");
    }
  }

  @Test
  void whatDoesNotExistIsAFailure() {
    Found found = find("missing.yaml", "no/where", "nul\0byte");
    assertThat(found.candidates()).isEmpty();
    assertThat(found.failures())
        .extracting(Failure::subject, Failure::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("missing.yaml", "no such file or folder"),
            org.assertj.core.groups.Tuple.tuple("no/where", "no such file or folder"),
            org.assertj.core.groups.Tuple.tuple("nul\0byte", "no such file or folder"));
  }

  @Test
  void linksLeadNeitherInCirclesNorOut() throws IOException {
    write("in/t.yaml", "out/u.yaml");
    try {
      Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
      Files.createSymbolicLink(folder.resolve("in/away"), folder.resolve("out"));
      Files.createSymbolicLink(folder.resolve("in/file.yaml"), folder.resolve("out/u.yaml"));
      Files.createSymbolicLink(folder.resolve("in/dangling.yaml"), folder.resolve("gone"));
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "symbolic links cannot be made here");
    }
    assertThat(names(find("in"))).containsExactly("in/t.yaml");
    assertThat(names(find("in/away"))).containsExactly("in/away/u.yaml");
    assertThat(names(find("in/file.yaml"))).containsExactly("in/file.yaml");
  }

  private Found find(String... paths) {
    return Discovery.find(List.of(paths), folder, NOTHING);
  }

  private static List<String> names(Found found) {
    return found.candidates().stream().map(Candidate::name).toList();
  }

  private void write(String... paths) throws IOException {
    for (String path : paths) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "Resources: {}");
    }
  }
}
