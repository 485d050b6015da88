package io.gwlint.velocity;

/** What a part of the request is in one trial. */
sealed interface Shape {
  /** Left out, null or empty. */
  record Missing() implements Shape {}

  /** A text. */
  record Words(String text) implements Shape {}

  /** A number. */
  record Amount(long value) implements Shape {}

  /** A list of so many items, or an object of so many members. */
  record Many(int size) implements Shape {}

  Shape MISSING = new Missing();
}
