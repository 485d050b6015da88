package io.gwlint.rule;

/** Takes what a rule finds. */
@FunctionalInterface
public interface Report {
  /**
   * Adds a fault. The same fault reported twice, for several routes or in several scenarios, is one
   * finding.
   */
  void add(Fault fault);
}
