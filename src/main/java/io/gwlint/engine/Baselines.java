package io.gwlint.engine;

import java.nio.file.Path;
import java.util.Optional;

/** Which files hold the findings that are known, and what becomes of those. */
public final class Baselines {
  /** The name that the file has when nobody gives it another one. */
  public static final String FILE_NAME = ".gwlint-baseline.json";

  private final Optional<Path> here;
  private final Optional<Path> given;
  private final Use use;

  private Baselines(Optional<Path> here, Optional<Path> given, Use use) {
    this.here = here;
    this.given = given.flatMap(file -> here.map(folder -> folder.resolve(file).normalize()));
    this.use = use;
  }

  private enum Use {
    HIDE,
    PRUNE,
    WRITE
  }

  /** Nothing is known. */
  public static Baselines none() {
    return new Baselines(Optional.empty(), Optional.empty(), Use.HIDE);
  }

  /**
   * What is in baselines is not reported.
   *
   * @param given the file for all templates; without it, configuration files name theirs
   * @param here the folder one stands in, from which the names of templates start; absolute
   */
  public static Baselines hiding(Optional<Path> given, Path here) {
    return new Baselines(Optional.of(here), given, Use.HIDE);
  }

  /** Baselines are to be written, be they there or not; without a name by the usual one. */
  public static Baselines written(Optional<Path> given, Path here) {
    return new Baselines(Optional.of(here), given, Use.WRITE);
  }

  /** Baselines that are there are to be rid of what is gone. */
  public static Baselines pruned(Optional<Path> given, Path here) {
    return new Baselines(Optional.of(here), given, Use.PRUNE);
  }

  /** The folder in which names start. */
  Optional<Path> here() {
    return here;
  }

  /** True when a file need not be there. */
  boolean mayLack() {
    return use == Use.WRITE;
  }

  /** True when nothing new is taken in. */
  boolean arePruned() {
    return use == Use.PRUNE;
  }

  /** What to type to have a file written. */
  String command(String name) {
    return "gwlint baseline" + (given.isPresent() ? " --baseline " + name : "");
  }

  /** The file for templates without a configuration. */
  Optional<Path> usual() {
    return use == Use.HIDE ? given : given.or(() -> here.map(folder -> folder.resolve(FILE_NAME)));
  }

  /** The file for templates with this configuration. */
  Optional<Path> of(ConfigurationFile file) {
    if (here.isEmpty() || given.isPresent()) {
      return given;
    }
    return file.configuration()
        .baseline()
        .map(name -> file.folder().resolve(name).normalize())
        .or(this::usual);
  }
}
