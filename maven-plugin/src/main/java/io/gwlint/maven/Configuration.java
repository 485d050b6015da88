package io.gwlint.maven;

import io.gwlint.engine.Configurations;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which configuration file holds, and which of its environments.
 *
 * @param file the one for all templates; the nearest above each template when nobody names one
 * @param environment the one whose parameters hold
 */
record Configuration(Optional<File> file, Optional<String> environment) {
  /** Where files are looked for, and from where they are named. */
  Configurations from(Path here) {
    return file.map(it -> Configurations.given(it.toPath(), here))
        .orElseGet(() -> Configurations.nearest(here));
  }
}
