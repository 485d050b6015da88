package io.gwlint.report;

import io.gwlint.engine.Candidate;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * File names as code hosts want them: from the root of the repository, wherever in it gwlint runs.
 * Where there is no repository, from the folder it runs in.
 */
final class RepositoryPaths {
  private final Path here;
  private final Path root;

  private RepositoryPaths(Path here, Path root) {
    this.here = here;
    this.root = root;
  }

  /** Looks for the repository around a folder: {@code .git} is a file in work trees. */
  static RepositoryPaths around(Path folder) {
    Path here = folder.toAbsolutePath().normalize();
    for (Path at = here; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return new RepositoryPaths(here, at);
      }
    }
    return new RepositoryPaths(here, here);
  }

  /** The folder that names start from, absolute. */
  Path root() {
    return root;
  }

  /** True for a file outside the repository, and so for one that no relative path may name. */
  boolean isOutside(String name) {
    return whole(name).filter(path -> !path.startsWith(root)).isPresent();
  }

  /** The name from the root, with forward slashes; the whole path of a file outside. */
  String of(String name) {
    return whole(name)
        .map(path -> path.startsWith(root) ? root.relativize(path) : path)
        .map(path -> path.toString().replace(File.separatorChar, '/'))
        .orElse(name);
  }

  /** Nothing for standard input, and for names that a source map made up and no file can have. */
  private Optional<Path> whole(String name) {
    try {
      return name.equals(Candidate.STANDARD_INPUT)
          ? Optional.empty()
          : Optional.of(here.resolve(name).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
