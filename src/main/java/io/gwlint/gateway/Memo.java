package io.gwlint.gateway;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keeps what was worked out of a template's parts, for all its scenarios and all rules: most parts
 * are the same in each.
 */
public final class Memo {
  private final Map<Object, Object> kept = new ConcurrentHashMap<>();

  /**
   * What was worked out before, or what is worked out now.
   *
   * @param kind its type
   * @param key what it depends on; with the type it tells everything apart
   */
  public <T> T get(Class<T> kind, Object key, Supplier<T> work) {
    Object whole = Map.entry(kind, key);
    // Work may ask for more from here, which `computeIfAbsent` does not stand.
    T value = Optional.ofNullable(kept.get(whole)).map(kind::cast).orElseGet(work);
    kept.put(whole, value);
    return value;
  }

  /**
   * The same for what depends on one object, which is told from others by being itself.
   *
   * @param thing such as a gateway, which is too large to be compared
   */
  public <T> T ofOne(Class<T> kind, Object thing, Supplier<T> work) {
    return get(kind, new Same(thing), work);
  }

  private record Same(Object thing) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Same same && same.thing == thing;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(thing);
    }
  }
}
