package io.gwlint.engine;

import io.gwlint.config.Configuration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which configuration file holds for a template. */
public final class Configurations {
  private static final List<String> NAMES = List.of(Configuration.FILE_NAME, ".gwlint.yml");

  private final Optional<Path> here;
  private final Optional<Path> given;
  private final Map<Path, Level> levels = new ConcurrentHashMap<>();

  private Configurations(Optional<Path> here, Optional<Path> given) {
    this.here = here;
    this.given = given;
  }

  /** None is looked for. */
  public static Configurations none() {
    return new Configurations(Optional.empty(), Optional.empty());
  }

  /**
   * The nearest above each template, up to the root of its repository: the folder that holds {@code
   * .git}. Without a repository, up to the folder one stands in.
   *
   * @param here the folder one stands in, absolute and normalised; it counts for standard input
   */
  public static Configurations nearest(Path here) {
    return new Configurations(Optional.of(here), Optional.empty());
  }

  /**
   * The same file for all templates.
   *
   * @param here the folder one stands in
   */
  public static Configurations given(Path file, Path here) {
    return new Configurations(Optional.of(here), Optional.of(here.resolve(file).normalize()));
  }

  /** The file that somebody named. */
  Optional<Path> given() {
    return given;
  }

  /** The folder from which names are shown. */
  Optional<Path> here() {
    return here;
  }

  /** The file that holds for a template; for standard input when the path is empty. */
  Optional<Path> of(Optional<Path> template) {
    if (given.isPresent() || here.isEmpty()) {
      return given;
    }
    Path folder = template.map(Path::getParent).orElse(here.get());
    return folder == null ? Optional.empty() : level(folder, here.get()).file();
  }

  /**
   * What holds in a folder.
   *
   * @param inRepository true when the folder or one above holds {@code .git}
   */
  private record Level(Optional<Path> file, boolean inRepository) {}

  /** The file in a folder. */
  static Optional<Path> in(Path folder) {
    return NAMES.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
  }

  // Few calls of the file system: most projects have no configuration and want to be checked fast.
  private Level level(Path folder, Path start) {
    Level known = levels.get(folder);
    if (known == null) {
      known = look(folder, start);
      levels.put(folder, known);
    }
    return known;
  }

  private Level look(Path folder, Path start) {
    Optional<Path> file = in(folder);
    Path parent = folder.getParent();
    boolean isTop = Files.exists(folder.resolve(".git"));
    if (isTop || parent == null) {
      return new Level(file, isTop);
    }
    Level above = level(parent, start);
    boolean below = folder.startsWith(start) && !folder.equals(start);
    boolean inherits = file.isEmpty() && (above.inRepository() || below);
    return new Level(inherits ? above.file() : file, above.inRepository());
  }
}
