package io.gwlint.engine;

import java.util.Optional;

/**
 * Somebody named a rule that is not installed. The message is for users: one line, with the nearest
 * rule if any is near.
 */
public final class UnknownRuleException extends Exception {
  private static final long serialVersionUID = 1;

  UnknownRuleException(String selector, Optional<String> nearest) {
    super(
        "unknown rule '"
            + selector
            + "'"
            + nearest
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("; 'gwlint rules' lists them"));
  }
}
