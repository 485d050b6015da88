package io.gwlint.engine;

import io.gwlint.project.Project;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From the paths that somebody names to the files to look into. Whether a file is a template, its
 * content decides later.
 */
public final class Discovery {
  private final Path here;
  private final InputStream standardInput;
  private final Map<Path, Candidate> candidates = new LinkedHashMap<>();
  private final List<Failure> failures = new ArrayList<>();

  private Discovery(Path here, InputStream standardInput) {
    this.here = here.toAbsolutePath().normalize();
    this.standardInput = standardInput;
  }

  /**
   * Files and folders, folders searched with all that is in them. A file is listed once, however
   * often it is named.
   *
   * @param paths files, folders, {@code -} for standard input
   * @param here the folder that relative paths start from
   */
  public static Found find(List<String> paths, Path here, InputStream standardInput) {
    Discovery discovery = new Discovery(here, standardInput);
    for (String path : paths) {
      discovery.add(path);
    }
    return new Found(List.copyOf(discovery.candidates.values()), discovery.failures);
  }

  private void add(String argument) {
    if (argument.equals("-")) {
      candidates.put(Path.of("-"), Candidate.standardInput(standardInput));
      return;
    }
    try {
      add(argument, here.resolve(argument).normalize());
    } catch (InvalidPathException e) {
      failures.add(Failure.input(argument, "no such file or folder"));
    }
  }

  private void add(String argument, Path path) {
    DisplayName names = new DisplayName(here, Path.of(argument).isAbsolute());
    if (Files.isDirectory(path)) {
      Project project = new Project(path, names::of);
      FolderSearch search = new FolderSearch(path);
      search.run();
      for (Path file : search.files()) {
        candidates.putIfAbsent(file, Candidate.file(file, false, project));
      }
      search
          .unreadable()
          .forEach(
              folder -> failures.add(Failure.input(names.of(folder), "folder cannot be read")));
    } else if (Files.exists(path)) {
      Candidate known = candidates.get(path);
      Candidate named = Candidate.file(path, true, new Project(folderOf(path), names::of));
      candidates.put(path, known == null ? named : known.asNamed());
    } else {
      failures.add(Failure.input(argument, "no such file or folder"));
    }
  }

  private static Path folderOf(Path file) {
    Path folder = file.getParent();
    return folder == null ? file : folder;
  }
}
