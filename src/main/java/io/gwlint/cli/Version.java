package io.gwlint.cli;

import java.util.Optional;

/** The version that was built. */
final class Version {
  private Version() {}

  /** From the jar's manifest; {@code development} when classes run without a jar. */
  static String text() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
