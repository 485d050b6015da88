package io.gwlint.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the identifiers of the loops around a place stand for there.
 *
 * @param items the current item of each loop, by its identifier
 */
record Bindings(Map<String, String> items) {
  static final Bindings NONE = new Bindings(Map.of());

  Bindings with(String identifier, String item) {
    Map<String, String> more = new HashMap<>(items);
    more.put(identifier, item);
    return new Bindings(more);
  }

  Optional<String> of(String identifier) {
    return Optional.ofNullable(items.get(identifier));
  }

  boolean isEmpty() {
    return items.isEmpty();
  }
}
