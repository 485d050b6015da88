package io.gwlint.maven;

import io.gwlint.engine.Configurations;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which configuration file holds, which of its environments, and what is known already.
 *
 * @param file the one for all templates; the nearest above each template when nobody names one
 * @param environment the one whose parameters hold
 * @param baseline the file of findings that are known; that of the configuration when nobody names
 *     one
 */
record Configuration(Optional<File> file, Optional<String> environment, Optional<File> baseline) {
  static Configuration of(
      @Nullable File file, @Nullable String environment, @Nullable File baseline) {
    return new Configuration(
        Optional.ofNullable(file), Optional.ofNullable(environment), Optional.ofNullable(baseline));
  }

  /** Where files are looked for, and from where they are named. */
  Configurations from(Path here) {
    return file.map(it -> Configurations.given(it.toPath(), here))
        .orElseGet(() -> Configurations.nearest(here));
  }
}
