package io.gwlint.rule;

import java.util.Locale;

/** How bad a finding is, worst first. */
public enum Severity {
  /** Fails the deployment or every request it touches. */
  ERROR,
  /** Fails under ordinary conditions. */
  WARNING,
  /** Advice. */
  NOTE;

  /** Lower case, as users write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True when this is as bad as the other or worse. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
