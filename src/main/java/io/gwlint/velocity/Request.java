package io.gwlint.velocity;

/** What a template is rendered for. */
interface Request {
  /** {@code $input}. */
  Val input();

  /** {@code $context}. */
  Val context();

  /** {@code $stageVariables}. */
  Val stageVariables();
}
