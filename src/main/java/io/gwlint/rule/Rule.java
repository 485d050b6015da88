package io.gwlint.rule;

import io.gwlint.gateway.Gateway;

/**
 * A check of one kind of fault. The class {@code io.gwlint.rules.backend.LambdaTimeoutDefault} has
 * its document, with code, severity and symptoms, at {@code
 * rules/backend/lambda-timeout-default.md}. Classes have no state and a public constructor without
 * parameters; {@code @AutoService(Rule.class)} registers them.
 */
public interface Rule {
  /** Looks at a gateway, in one scenario, and reports every place that breaks. */
  void check(Gateway gateway, Report report);
}
