package io.gwlint.cli;

/** What the process ends with. */
final class ExitStatus {
  /** All was checked, and nothing as severe as {@code --fail-on} was found. */
  static final int CLEAN = 0;

  /** All was checked, and something as severe as {@code --fail-on} was found. */
  static final int FINDINGS = 1;

  /** Wrong usage, or something was not checked and no finding says so, whatever else was found. */
  static final int INCOMPLETE = 2;

  private ExitStatus() {}
}
