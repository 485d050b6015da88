package io.gwlint.value;

import io.gwlint.source.Span;
import java.util.List;
import java.util.Locale;

/**
 * A document with its intrinsics worked out: what a property, an OpenAPI body or a policy says in
 * one scenario. Members are worked out when they are asked for. Asking the wrong shape never fails:
 * a member of something unknown is unknown, a member of something that is no mapping is absent.
 */
public sealed interface Data permits Scalar, Sequence, Mapping, Opaque, Nothing {
  /** Where it stands; for {@link Nothing}, the place that lacks it. */
  Span span();

  /** A member of a mapping. */
  default Data get(String key) {
    return this instanceof Opaque ? this : new Nothing(span());
  }

  /**
   * The items of a list; a single value is a list of one, as the service reads it; nothing and
   * unknown are empty.
   */
  default List<Data> items() {
    return this instanceof Scalar || this instanceof Mapping ? List.of(this) : List.of();
  }

  /** The members of a mapping in the order written; empty for everything else. */
  default List<Member> members() {
    return List.of();
  }

  /**
   * True unless a part of it (a member, an item) may exist that only the deployment knows. Does not
   * look deeper.
   */
  default boolean isComplete() {
    return !(this instanceof Opaque);
  }

  /** True for {@link Nothing}: a property left out or set to {@code AWS::NoValue}. */
  default boolean isAbsent() {
    return this instanceof Nothing;
  }

  /** True for {@link Opaque}. */
  default boolean isUnknown() {
    return this instanceof Opaque;
  }

  /** The value as a text, known in part perhaps; unknown when it is no scalar. */
  default Value<Text> text() {
    if (this instanceof Scalar scalar) {
      return Value.known(scalar.value(), span());
    }
    if (this instanceof Nothing) {
      return Value.absent(span());
    }
    return Value.unknown(this instanceof Opaque opaque ? opaque.why() : "not a text", span());
  }

  /** The value as characters, known only when all of them are. */
  default Value<String> string() {
    return text()
        .flatMap(
            text ->
                text.literal()
                    .map(literal -> Value.known(literal, span()))
                    .orElseGet(
                        () -> Value.unknown("`" + text + "` is known only at deployment", span())));
  }

  /** The value as a whole number; unknown when it is not one. */
  default Value<Long> number() {
    return string().flatMap(this::toNumber);
  }

  private Value<Long> toNumber(String literal) {
    try {
      return Value.known(new java.math.BigDecimal(literal.strip()).longValueExact(), span());
    } catch (NumberFormatException | ArithmeticException e) {
      return Value.unknown("not a whole number", span());
    }
  }

  /** The value as true or false, spelled in any case; unknown when it is neither. */
  default Value<Boolean> flag() {
    return string()
        .flatMap(
            literal ->
                switch (literal.toLowerCase(Locale.ROOT)) {
                  case "true" -> Value.known(true, span());
                  case "false" -> Value.known(false, span());
                  default -> Value.unknown("neither true nor false", span());
                });
  }
}
