package io.gwlint.engine;

import io.gwlint.value.Qualified;
import io.gwlint.value.Value;
import java.util.Optional;

/**
 * Something that rules know of a route, a stage or an API.
 *
 * @param name such as {@code timeoutMillis}
 * @param value as text; empty when it is left out, or unknown
 * @param unknown why only the deployment knows; empty when it is known or left out
 */
public record Fact(String name, Optional<String> value, String unknown) {
  public Fact {
    value = value.map(Qualified::shown);
    unknown = Qualified.shown(unknown);
  }

  /** Something known. */
  static Fact of(String name, Object value) {
    return new Fact(name, Optional.of(value.toString()), "");
  }

  /** Something that only the deployment knows. */
  static Fact open(String name, String why) {
    return new Fact(name, Optional.empty(), why);
  }

  /** A property as it was read. */
  static Fact of(String name, Value<?> value) {
    if (value instanceof Value.Unknown<?> unknown) {
      return open(name, unknown.why());
    }
    return new Fact(name, value.get().map(Object::toString), "");
  }

  /** True when it is left out. */
  public boolean isAbsent() {
    return value.isEmpty() && unknown.isEmpty();
  }
}
