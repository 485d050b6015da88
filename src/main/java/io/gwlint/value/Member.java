package io.gwlint.value;

import io.gwlint.source.Span;
import java.util.function.Supplier;

/**
 * A member of a mapping.
 *
 * @param key its name
 * @param keySpan where the name stands
 * @param supplier works the value out; gives equal values every time
 */
public record Member(String key, Span keySpan, Supplier<Data> supplier) {
  /** The value. */
  public Data value() {
    return supplier.get();
  }
}
