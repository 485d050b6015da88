package io.gwlint.sam;

import io.gwlint.source.Span;
import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping in the making. Keys keep the order in which they came first; of equal keys the last
 * value holds, as in the service.
 */
final class MapBuilder {
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Span span;

  /** An empty mapping at that place. */
  MapBuilder(Span span) {
    this.span = span;
  }

  /** A copy of a mapping to go on with. */
  static MapBuilder of(MapNode map) {
    MapBuilder copy = new MapBuilder(map.span());
    map.entries().forEach(copy::put);
    return copy;
  }

  /** The entries of a mapping, each key once, with the value that holds. */
  static List<Entry> distinct(MapNode map) {
    return of(map).build().entries();
  }

  /** Sets a key with its own place. */
  MapBuilder put(Entry entry) {
    entries.put(entry.key().text(), entry);
    return this;
  }

  /** Sets a key that stands where its value stands, unless the mapping has that key already. */
  MapBuilder put(String key, Node value) {
    Entry present = entries.get(key);
    ScalarNode name = present == null ? ScalarNode.synthetic(key, value.span()) : present.key();
    return put(new Entry(name, value));
  }

  /** Sets a key to a text that nobody wrote. */
  MapBuilder put(String key, String text) {
    return put(key, ScalarNode.synthetic(text, span));
  }

  /** Sets a key where there is a value. */
  MapBuilder put(String key, Optional<? extends Node> value) {
    value.ifPresent(node -> put(key, node));
    return this;
  }

  /**
   * Copies an entry of another mapping, with the place of its key, where it has one that is not
   * null.
   */
  MapBuilder copy(MapNode from, String key) {
    return copy(from, key, key);
  }

  /** Copies an entry of another mapping under a new name. */
  MapBuilder copy(MapNode from, String key, String name) {
    from.entry(key)
        .filter(entry -> !Intrinsic.isNull(entry.value()))
        .ifPresent(
            entry ->
                put(
                    key.equals(name)
                        ? entry
                        : new Entry(
                            ScalarNode.synthetic(name, entry.key().span()), entry.value())));
    return this;
  }

  /** Copies all entries of another mapping. */
  MapBuilder putAll(MapNode from) {
    from.entries().forEach(this::put);
    return this;
  }

  MapBuilder remove(String key) {
    entries.remove(key);
    return this;
  }

  Optional<Node> get(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::value);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  MapNode build() {
    return new MapNode(List.copyOf(entries.values()), span);
  }
}
