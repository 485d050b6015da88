package io.gwlint.engine;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the files in a folder that are named like templates. Left out: what git ignores, what tools
 * fetch or write, and symbolic links, which would lead out of the folder, in circles, or to what is
 * found anyway.
 */
final class FolderSearch {
  private static final Set<String> EXTENSIONS = Set.of("yaml", "yml", "json", "template");

  /** Folders of version control, of fetched packages, of build output, and caches of tools. */
  private static final Set<String> SKIPPED =
      Set.of(
          ".git",
          ".hg",
          ".svn",
          "node_modules",
          "bower_components",
          "target",
          ".aws-sam",
          ".gradle",
          ".m2",
          ".mvn",
          ".venv",
          "venv",
          "site-packages",
          "__pycache__",
          ".pytest_cache",
          ".mypy_cache",
          ".ruff_cache",
          ".tox",
          ".nox",
          ".cache",
          ".npm",
          ".yarn",
          ".pnpm-store",
          ".terraform",
          ".terragrunt-cache",
          ".idea",
          ".vscode");

  private record Folder(Path path, GitIgnores ignores) {}

  private final Deque<Folder> open = new ArrayDeque<>();
  private final List<Path> files = new ArrayList<>();
  private final List<Path> unreadable = new ArrayList<>();

  /** A folder of a tool's output that somebody names is meant, whatever git ignores of it. */
  FolderSearch(Path root) {
    GitIgnores above =
        ToolOutput.isUsuallyIgnored(root) ? GitIgnores.none() : GitIgnores.above(root);
    open.push(new Folder(root, above));
  }

  /** Templates to be, folder by folder, by name within each. */
  List<Path> files() {
    return files;
  }

  /** Folders that could not be listed. */
  List<Path> unreadable() {
    return unreadable;
  }

  void run() {
    while (!open.isEmpty()) {
      Folder folder = open.pop();
      try {
        search(folder.path(), folder.ignores().in(folder.path()));
      } catch (IOException | DirectoryIteratorException | SecurityException e) {
        unreadable.add(folder.path());
      }
    }
  }

  private void search(Path folder, GitIgnores ignores) throws IOException {
    List<Folder> below = new ArrayList<>();
    boolean isAssembly = ToolOutput.isCloudAssembly(folder);
    for (Path entry : sorted(folder)) {
      if (isFolder(entry)) {
        if (isEntered(entry, isAssembly) && !ignores.ignores(entry, true)) {
          below.add(new Folder(entry, ignores));
        }
      } else if (isCandidate(entry, isAssembly)
          && isFile(entry)
          && !ignores.ignores(entry, false)) {
        files.add(entry);
      }
    }
    for (int i = below.size() - 1; i >= 0; i--) {
      open.push(below.get(i));
    }
  }

  private static boolean isFolder(Path entry) {
    return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isFile(Path entry) {
    return Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
  }

  private static List<Path> sorted(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        entries.add(entry);
      }
    }
    entries.sort(Comparator.comparing(FolderSearch::name));
    return entries;
  }

  private static boolean isEntered(Path folder, boolean isInAssembly) {
    return !SKIPPED.contains(name(folder)) && !(isInAssembly && ToolOutput.isAsset(folder));
  }

  private static boolean isCandidate(Path file, boolean isInAssembly) {
    if (isInAssembly) {
      return ToolOutput.isTemplateOfAssembly(file);
    }
    String name = name(file);
    int dot = name.lastIndexOf('.');
    return dot >= 0 && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
