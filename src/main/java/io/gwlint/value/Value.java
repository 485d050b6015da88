package io.gwlint.value;

import io.gwlint.source.Span;
import java.util.Optional;
import java.util.function.Function;

/**
 * A property's value: what is written, what only the deployment knows, or nothing at all.
 *
 * @param <T> its type; never a nullable one
 */
public sealed interface Value<T> {
  /** Where it stands; for an absent one, the place that lacks it. */
  Span span();

  /** A value that the template shows. */
  record Known<T>(T value, Span span) implements Value<T> {}

  /**
   * A value that only the deployment knows.
   *
   * @param why a phrase such as "parameter `Stage` has no default"
   */
  record Unknown<T>(String why, Span span) implements Value<T> {}

  /** A property that is left out. */
  record Absent<T>(Span span) implements Value<T> {}

  /** A known value. */
  static <T> Value<T> known(T value, Span span) {
    return new Known<>(value, span);
  }

  /** An unknown value. */
  static <T> Value<T> unknown(String why, Span span) {
    return new Unknown<>(why, span);
  }

  /** A missing value. */
  static <T> Value<T> absent(Span span) {
    return new Absent<>(span);
  }

  default boolean isKnown() {
    return this instanceof Known;
  }

  default boolean isUnknown() {
    return this instanceof Unknown;
  }

  default boolean isAbsent() {
    return this instanceof Absent;
  }

  /** The value when it is known. */
  default Optional<T> get() {
    return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
  }

  /** YES or NO for a known value, NO for an absent one, else UNKNOWN. */
  default Answer is(T expected) {
    return test(expected::equals);
  }

  /** What a predicate says of a known value; NO for an absent one, else UNKNOWN. */
  default Answer test(java.util.function.Predicate<? super T> predicate) {
    if (this instanceof Known<T> known) {
      return Answer.of(predicate.test(known.value()));
    }
    return isAbsent() ? Answer.NO : Answer.UNKNOWN;
  }

  /** The same with another type; unknown and absent stay what they are. */
  default <R> Value<R> map(Function<? super T, ? extends R> function) {
    return flatMap(value -> known(function.apply(value), span()));
  }

  /** The same with another value; unknown and absent stay what they are. */
  default <R> Value<R> flatMap(Function<? super T, Value<R>> function) {
    if (this instanceof Known<T> known) {
      return function.apply(known.value());
    }
    return this instanceof Unknown<T> unknown ? unknown(unknown.why(), span()) : absent(span());
  }

  /**
   * This, or the service's default when the property is left out. The span stays that of the place
   * that lacks it.
   */
  default Value<T> orDefault(T value) {
    return isAbsent() ? known(value, span()) : this;
  }
}
