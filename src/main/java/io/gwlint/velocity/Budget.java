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
  // What a step and a regular expression cost, in characters.
  private static final int STEP = 100;
  private static final int EXPRESSION = 20_000;

  private final Effort effort;
  private int steps;
  private int depth;
  private long length;

  Budget(Effort effort) {
    this.effort = effort;
  }

  /** One more statement or expression. */
  void step() {
    effort.spend(STEP);
    if (++steps > MAX_STEPS) {
      throw new HaltException("too many steps");
    }
  }

  /** A text was made that is so long. */
  String made(String text) {
    effort.spend(text.length());
    length += text.length();
    if (text.length() > MAX_LENGTH || length > 16L * MAX_LENGTH) {
      throw new HaltException("too much text");
    }
    return text;
  }

  /** A text is read, or written anew by what does not make it longer. */
  void read(String text) {
    effort.spend(text.length());
  }

  /** A text is looked for in another; at worst, every character is compared with every other. */
  void sought(String text, String part) {
    effort.spend(text.length() * (1L + part.length()));
  }

  /** A regular expression is compiled and applied. */
  void matched(String text) {
    effort.spend(EXPRESSION + text.length());
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
