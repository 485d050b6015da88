package io.gwlint.cli;

/** The arguments cannot be used. The message is for users: one line. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
