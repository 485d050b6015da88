package io.gwlint.velocity;

/**
 * The work that all trials of one template may take together, in characters looked at. Counted, not
 * timed: the same template has the same findings however busy the machine is.
 */
final class Effort {
  // About half a second. Most templates take a hundredth of it.
  private static final long MOST = 100_000_000;

  private long spent;

  /**
   * Takes so much of it.
   *
   * @throws HaltException when there is not so much left
   */
  void spend(long characters) {
    spent += characters;
    if (isSpent()) {
      throw new HaltException("too much work");
    }
  }

  boolean isSpent() {
    return spent > MOST;
  }
}
