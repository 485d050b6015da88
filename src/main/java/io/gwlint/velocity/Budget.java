package io.gwlint.velocity;

import io.gwlint.gateway.Limits;

/**
 * What a trial may use. Templates can loop and grow without end; the service's own limit on rounds
 * stops most of that, these stop the rest.
 */
final class Budget {
  static final int MAX_ROUNDS = Limits.TEMPLATE_LOOP_ROUNDS;
  private static final int MAX_STEPS = 50_000;
  private static final int MAX_LENGTH = 256 * 1024;
  private static final int MAX_DEPTH = 60;

  private int steps;
  private int depth;
  private long length;

  /** One more statement or expression. */
  void step() {
    if (++steps > MAX_STEPS) {
      throw new HaltException("too many steps");
    }
  }

  /** A text was made that is so long. */
  String made(String text) {
    length += text.length();
    if (text.length() > MAX_LENGTH || length > 16L * MAX_LENGTH) {
      throw new HaltException("too much text");
    }
    return text;
  }

  /** A list or map has grown to that size. */
  void grown(int size) {
    step();
    if (size > MAX_STEPS) {
      throw new HaltException("too large");
    }
  }

  void enter() {
    if (++depth > MAX_DEPTH) {
      throw new HaltException("too deep");
    }
  }

  void leave() {
    depth--;
  }
}
