package io.gwlint.report;

import io.gwlint.engine.Candidate;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

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

  /** The whole path of a file. */
  Path whole(String name) {
    return here.resolve(name).normalize();
  }

  /** True for a file outside the repository, and so for one that no relative path may name. */
  boolean isOutside(String name) {
    return !name.equals(Candidate.STANDARD_INPUT) && !whole(name).startsWith(root);
  }

  /** The name from the root, with forward slashes; the whole path of a file outside. */
  String of(String name) {
    if (name.equals(Candidate.STANDARD_INPUT)) {
      return name;
    }
    Path whole = whole(name);
    Path shown = whole.startsWith(root) ? root.relativize(whole) : whole;
    return shown.toString().replace(File.separatorChar, '/');
  }
}
