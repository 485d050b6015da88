package io.gwlint.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * The folder whose files may be read when a template points to them: the nearest one that git
 * manages, at or above what was to be checked; without git, what was to be checked itself. Found
 * when first asked for, since most templates point to nothing.
 */
public final class Project {
  private final Path folder;
  private final Function<Path, String> names;
  private Optional<Root> root = Optional.empty();

  /**
   * The project around a folder.
   *
   * @param folder the folder that was named, or that of a file that was named; absolute
   * @param names how files are shown to people
   */
  public Project(Path folder, Function<Path, String> names) {
    this.folder = folder;
    this.names = names;
  }

  private record Root(Path path, Path real) {}

  /** The project's folder. */
  Path path() {
    return root().path();
  }

  /** True for a path that needs no {@code ..} to be reached from the project's folder. */
  boolean holds(Path path) {
    return path.startsWith(root().path());
  }

  /** The same for a path of which all links are followed. */
  boolean holdsReal(Path path) {
    return path.startsWith(root().real());
  }

  /**
   * The file by the one path that leads there without links to folders, which would give it ever
   * more names: {@code a/up/a/up/t.yaml}. A link to the file itself stays, since paths in the file
   * start where that is.
   */
  Path direct(Path file) throws IOException {
    Path above = file.getParent();
    Path real = above == null ? file : above.toRealPath();
    boolean isInside = above != null && holdsReal(real);
    return isInside
        ? root().path().resolve(root().real().relativize(real)).resolve(file.getFileName())
        : file;
  }

  /** The file as shown to people. */
  public String nameOf(Path file) {
    return names.apply(file);
  }

  private synchronized Root root() {
    Root found = root.orElseGet(this::search);
    root = Optional.of(found);
    return found;
  }

  private Root search() {
    for (Path above = folder; above != null; above = above.getParent()) {
      // A worktree and a submodule have a file of that name.
      if (Files.exists(above.resolve(".git"))) {
        return new Root(above, real(above));
      }
    }
    return new Root(folder, real(folder));
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }
}
