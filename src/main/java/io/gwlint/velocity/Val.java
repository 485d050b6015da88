package io.gwlint.velocity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A value of a template. Templates reach nothing but these, whatever they ask for: no class of the
 * program and none of Java.
 */
sealed interface Val {
  /** Nothing: undefined, absent and JSON's null are the same, and print as empty text. */
  Val NOTHING = new None();

  record None() implements Val {}

  record Flag(boolean value) implements Val {}

  /**
   * A number.
   *
   * @param isWhole true for those that divide as integers do
   */
  record Num(BigDecimal value, boolean isWhole) implements Val {}

  record Str(String text) implements Val {}

  /**
   * A list; templates may add to it.
   *
   * @param isJson true for an array of JSON, which prints as one; others print as Java's lists do
   */
  record Listing(List<Val> items, boolean isJson) implements Val {
    Listing(List<Val> items) {
      this(items, false);
    }
  }

  /** A map; templates may put into it. */
  record Table(Map<String, Val> members) implements Val {}

  /** An object of the service, which knows its members itself. */
  non-sealed interface Host extends Val {
    Val property(String name);

    Val call(String name, List<Val> arguments);

    /** What it prints as. */
    String print();

    /** {@code #set} of a member. */
    default void put(String name, Val value) {}
  }

  /** What only the deployment or the service knows; whatever comes of it is not known either. */
  record Unknown() implements Val {}

  Val UNKNOWN = new Unknown();

  /** A part of the request whose kind is settled when it is used; see {@link Samples}. */
  record Sample(Cell cell) implements Val {}

  static Val of(String text) {
    return new Str(text);
  }

  static Val of(long number) {
    return new Num(BigDecimal.valueOf(number), true);
  }

  static Val of(boolean flag) {
    return new Flag(flag);
  }
}
