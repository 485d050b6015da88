package io.gwlint.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The ignore files that speak of one folder, the nearest first: what a nearer one says wins. A
 * folder that is ignored is not entered, so nothing in it can be taken back, as with git.
 */
final class GitIgnores {
  private static final GitIgnores NONE = new GitIgnores(Optional.empty(), Optional.empty());

  private final Optional<GitIgnoreFile> file;
  private final Optional<GitIgnores> outer;

  private GitIgnores(Optional<GitIgnoreFile> file, Optional<GitIgnores> outer) {
    this.file = file;
    this.outer = outer;
  }

  /**
   * What holds above a folder that somebody wants searched: the ignore files of its repository. A
   * folder that is itself ignored was named on purpose; then nothing above it counts.
   *
   * @param folder absolute
   */
  static GitIgnores above(Path folder) {
    Optional<Path> repository = repository(folder);
    if (repository.isEmpty()) {
      return NONE;
    }
    Path top = repository.get();
    GitIgnores current = NONE.with(exclude(top));
    for (Path part : top.relativize(folder)) {
      if (part.toString().isEmpty()) {
        break;
      }
      current = current.in(top);
      top = top.resolve(part);
      if (current.ignores(top, true)) {
        return NONE;
      }
    }
    return current;
  }

  /** Nothing is left out. */
  static GitIgnores none() {
    return NONE;
  }

  /** The same with what a folder below brings. */
  GitIgnores in(Path folder) {
    return with(GitIgnoreFile.read(folder.resolve(".gitignore"), folder));
  }

  /**
   * Is that file or folder left out? Its own folder's ignore file counts when it was added by
   * {@link #in}.
   */
  boolean ignores(Path path, boolean isFolder) {
    Optional<GitIgnores> current = Optional.of(this);
    while (current.isPresent()) {
      Optional<Boolean> said =
          current.get().file.flatMap(patterns -> patterns.ignores(path, isFolder));
      if (said.isPresent()) {
        return said.get();
      }
      current = current.get().outer;
    }
    return false;
  }

  private GitIgnores with(Optional<GitIgnoreFile> more) {
    return more.isEmpty() ? this : new GitIgnores(more, Optional.of(this));
  }

  private static Optional<Path> repository(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static Optional<GitIgnoreFile> exclude(Path repository) {
    try {
      return GitIgnoreFile.read(
          common(repository.resolve(".git")).resolve("info").resolve("exclude"), repository);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The repository's own folder: in a linked worktree {@code .git} is a file that names it. */
  private static Path common(Path git) throws IOException {
    if (!Files.isRegularFile(git)) {
      return git;
    }
    Path linked = git.resolveSibling(firstLine(git).replaceFirst("^gitdir:\\s*", ""));
    Path pointer = linked.resolve("commondir");
    return Files.isRegularFile(pointer) ? linked.resolve(firstLine(pointer)) : linked;
  }

  private static String firstLine(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).lines().findFirst().orElse("").strip();
    } catch (java.nio.file.InvalidPathException e) {
      throw new IOException(e);
    }
  }
}
