package io.gwlint.tree;

import io.gwlint.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping: its entries in the order written, duplicates kept. Looking up a key gives the last
 * entry, as the service does.
 */
public final class MapNode implements Node {
  private static final int INDEXED_FROM = 8;

  private final List<Entry> entries;
  private final Span span;
  private final int weight;
  private final Map<String, Entry> index;

  /** A mapping of these entries. */
  public MapNode(List<Entry> entries, Span span) {
    this.entries = List.copyOf(entries);
    this.span = span;
    long sum = 1;
    for (Entry entry : entries) {
      sum += entry.value().weight();
    }
    this.weight = (int) Math.min(Integer.MAX_VALUE, sum);
    this.index = entries.size() < INDEXED_FROM ? Map.of() : index(entries);
  }

  private static Map<String, Entry> index(List<Entry> entries) {
    Map<String, Entry> index = new HashMap<>(entries.size() * 2);
    for (Entry entry : entries) {
      index.put(entry.key().text(), entry);
    }
    return index;
  }

  /** All entries in the order written, duplicates included. */
  public List<Entry> entries() {
    return entries;
  }

  /** The last entry of that key. */
  public Optional<Entry> entry(String key) {
    if (!index.isEmpty()) {
      return Optional.ofNullable(index.get(key));
    }
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).key().text().equals(key)) {
        return Optional.of(entries.get(i));
      }
    }
    return Optional.empty();
  }

  /** The last value of that key. */
  public Optional<Node> get(String key) {
    return entry(key).map(Entry::value);
  }

  /** True when the mapping is exactly one entry, the form of an intrinsic function. */
  public boolean isSingle() {
    return entries.size() == 1;
  }

  @Override
  public Span span() {
    return span;
  }

  @Override
  public int weight() {
    return weight;
  }

  @Override
  public String toString() {
    return entries.toString();
  }
}
