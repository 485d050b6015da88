package io.gwlint.engine;

/** Hears how far a run is. Called from several threads, in no order. */
@FunctionalInterface
public interface Progress {
  /** Some files of all are done. */
  void done(int files, int all);

  /** Nobody listens. */
  static Progress none() {
    return (files, all) -> {};
  }
}
