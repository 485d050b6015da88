package io.gwlint.engine;

import java.util.List;

/** A configuration file cannot be used. */
public final class InvalidConfigurationException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Failure> failures;

  InvalidConfigurationException(List<Failure> failures) {
    super(failures.get(0).subject() + ": " + failures.get(0).message());
    this.failures = List.copyOf(failures);
  }

  /** Each mistake in it; at least one. */
  public List<Failure> failures() {
    return failures;
  }
}
