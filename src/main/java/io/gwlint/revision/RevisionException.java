package io.gwlint.revision;

/** A revision cannot be read. The message is for users: one line. */
public final class RevisionException extends Exception {
  private static final long serialVersionUID = 1;

  RevisionException(String message) {
    super(message);
  }

  RevisionException(String message, Throwable cause) {
    super(message, cause);
  }
}
