package io.gwlint.engine;

/** What somebody said of the deployment cannot be used. The message is for users: one line. */
public final class InvalidDeploymentException extends Exception {
  private static final long serialVersionUID = 1;

  InvalidDeploymentException(String message) {
    super(message);
  }
}
