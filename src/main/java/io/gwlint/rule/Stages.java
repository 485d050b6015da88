package io.gwlint.rule;

import java.util.List;
import java.util.Optional;

/**
 * The stages of a request's way, each a folder of {@code rules/}, a package of rules and a block of
 * codes.
 */
final class Stages {
  // In the order of the blocks: GW1xx, GW2xx, ...
  private static final List<String> NAMES =
      List.of("template", "method", "integration", "backend", "response", "stage", "exposure");

  private Stages() {}

  static List<String> names() {
    return NAMES;
  }

  /**
   * How codes of that stage begin: {@code GW3} for {@code integration}; empty when there is no such
   * stage.
   */
  static Optional<String> codePrefix(String stage) {
    int index = NAMES.indexOf(stage);
    return index < 0 ? Optional.empty() : Optional.of("GW" + (index + 1));
  }
}
