package io.gwlint.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** git itself is the oracle where it is installed. */
class GitIgnoresTest {
  private static final List<String> PATHS =
      List.of(
          "a.json",
          "b.json",
          "x.yaml",
          "#hash.json",
          "!bang.json",
          "space .json",
          "build/a.json",
          "build/keep.json",
          "src/build/a.json",
          "src/a.json",
          "src/deep/er/a.json",
          "src/deep/er/x.yaml",
          "doc/frotz/a.json",
          "a/doc/frotz/b.json",
          "logs/debug.json",
          "logs/monday/foo.json",
          "foo/bar/a.json",
          "abc/def/ghi/a.json",
          "star*.json",
          "[x].json");

  private static final List<String> FILES =
      List.of(
          "*.json\n!b.json\n",
          "/a.json\n",
          "build/\n!build/keep.json\n",
          "build/*\n!build/keep.json\n",
          "src/*.json\n",
          "doc/frotz/\n",
          "frotz/\n",
          "**/frotz\n",
          "logs/**/foo.json\nabc/**\n",
          "**/deep/**\n!x.yaml\n",
          "# comment\n\\#hash.json\n\\!bang.json\n",
          "space\\ .json\n*.yaml   \n",
          "\uFEFFa.json\r\nx.yaml\r\n",
          "[ab].json\n[!a-z]x].json\n",
          "star\\*.json\n\\[x].json\n",
          "*\n!*/\n!*.yaml\n",
          "/*\n!/src\n/src/*\n!/src/deep\n",
          "foo//bar\nfoo/bar//\n",
          "**\n",
          "/\n//\n!\n  \n\\\n");

  @Test
  void agreesWithGitOnWrittenPatterns(@TempDir Path folder) throws Exception {
    GitOracle git = GitOracle.in(folder);
    write(folder, PATHS);
    for (String text : FILES) {
      Files.writeString(folder.resolve(".gitignore"), text);
      assertThat(new TreeSet<>(kept(folder))).as("ignoring %s", text).isEqualTo(git.kept(PATHS));
    }
  }

  @Test
  void agreesWithGitOnRandomPatterns(@TempDir Path folder) throws Exception {
    GitOracle git = GitOracle.in(folder);
    write(folder, PATHS);
    Random random = new Random(42);
    for (int i = 0; i < 150; i++) {
      String outer = randomPatterns(random);
      String inner = randomPatterns(random);
      Files.writeString(folder.resolve(".gitignore"), outer);
      Files.writeString(folder.resolve("src/.gitignore"), inner);
      assertThat(new TreeSet<>(kept(folder)))
          .as("ignoring %s and in src %s", outer, inner)
          .isEqualTo(git.kept(PATHS));
    }
  }

  @Test
  void nestedFilesAndTheRepositorysOwnListCount(@TempDir Path folder) throws Exception {
    GitOracle git = GitOracle.in(folder);
    write(folder, PATHS);
    Files.writeString(folder.resolve(".gitignore"), "*.yaml\n");
    Files.writeString(folder.resolve("src/.gitignore"), "!x.yaml\n/a.json\n");
    Files.writeString(folder.resolve(".git/info/exclude"), "b.json\n");
    assertThat(new TreeSet<>(kept(folder)))
        .isEqualTo(git.kept(PATHS))
        .contains("src/deep/er/x.yaml", "src/deep/er/a.json")
        .doesNotContain("x.yaml", "src/a.json", "b.json", "a/doc/frotz/b.json");
  }

  @Test
  void searchingBelowTheRepositorysTopMindsWhatStandsAbove(@TempDir Path folder)
      throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    write(folder, PATHS);
    Files.writeString(folder.resolve(".gitignore"), "/src/deep/\nx.yaml\n");
    assertThat(kept(folder.resolve("src"))).containsExactly("a.json", "build/a.json");
  }

  @Test
  void anIgnoredFolderThatIsNamedIsSearched(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    write(folder, PATHS);
    Files.writeString(folder.resolve(".gitignore"), "/build\n*.json\n");
    assertThat(kept(folder.resolve("build"))).containsExactly("a.json", "keep.json");
  }

  @Test
  void aLinkedWorktreeReadsTheCommonExcludeFile(@TempDir Path folder) throws IOException {
    Path main = Files.createDirectories(folder.resolve("main/.git/worktrees/w"));
    Files.createDirectories(folder.resolve("main/.git/info"));
    Files.writeString(folder.resolve("main/.git/info/exclude"), "b.json\n");
    Files.writeString(main.resolve("commondir"), "../..\n");
    Path tree = Files.createDirectories(folder.resolve("w"));
    Files.writeString(tree.resolve(".git"), "gitdir: " + main + "\n");
    write(tree, List.of("a.json", "b.json"));
    assertThat(kept(tree)).containsExactly("a.json");
  }

  private static String randomPatterns(Random random) {
    List<String> pieces =
        List.of(
            "*", "**", "/", "/", "a", "src", "deep", "er", "build", ".json", ".yaml", "?", "[a-z]",
            "doc", "frotz", "b", "x");
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < 1 + random.nextInt(3); line++) {
      text.append(random.nextInt(3) == 0 ? "!" : "");
      for (int piece = 0; piece < 1 + random.nextInt(5); piece++) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static void write(Path folder, List<String> paths) throws IOException {
    for (String path : paths) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "{}");
    }
  }

  private static List<String> kept(Path folder) {
    FolderSearch search = new FolderSearch(folder);
    search.run();
    return search.files().stream()
        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
        .toList();
  }

  private record GitOracle(Path folder) {
    static GitOracle in(Path folder) throws Exception {
      boolean installed;
      try {
        installed = run(folder, List.of("git", "init", "-q"), "").startsWith("0\n");
      } catch (IOException e) {
        installed = false;
      }
      assumeTrue(installed, "git is not installed");
      return new GitOracle(folder);
    }

    TreeSet<String> kept(List<String> paths) throws Exception {
      List<String> command =
          List.of(
              "git",
              "-c",
              "core.excludesFile=",
              "-c",
              "core.quotePath=false",
              "check-ignore",
              "-z",
              "--stdin",
              "--no-index");
      String answer = run(folder, command, String.join("\0", paths) + "\0");
      TreeSet<String> kept = new TreeSet<>(paths);
      kept.removeAll(List.of(answer.substring(answer.indexOf('\n') + 1).split("\0")));
      return kept;
    }

    private static String run(Path folder, List<String> command, String input) throws Exception {
      Process process =
          new ProcessBuilder(new ArrayList<>(command)).directory(folder.toFile()).start();
      process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() + "\n" + output;
    }
  }
}
