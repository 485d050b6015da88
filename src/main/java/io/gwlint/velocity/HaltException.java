package io.gwlint.velocity;

/** Ends a trial: it went too far, or on into what only the deployment knows. */
final class HaltException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  HaltException(String why) {
    super(why, null, false, false);
  }
}
