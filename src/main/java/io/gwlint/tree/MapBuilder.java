package io.gwlint.tree;

import io.gwlint.source.Located;
import io.gwlint.source.Problem;
import io.gwlint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers the entries of one mapping, reports equal keys, merges what {@code <<} names. */
final class MapBuilder {
  private static final int INDEXED_FROM = 12;

  /** A mapping to merge, and how many own entries stand before it. */
  private record Merge(int position, MapNode source) {}

  private final Draft draft;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Merge> merges = new ArrayList<>(0);
  private final Map<String, Entry> firsts = new HashMap<>(0);

  MapBuilder(Draft draft) {
    this.draft = draft;
  }

  void add(ScalarNode key, Node value) {
    // The same value twice loses nothing.
    first(key.text())
        .filter(first -> !first.value().span().text().equals(value.span().text()))
        .ifPresent(first -> report(first.key(), key));
    Entry added = new Entry(key, value);
    entries.add(added);
    if (entries.size() > INDEXED_FROM) {
      firsts.putIfAbsent(key.text(), added);
    } else if (entries.size() == INDEXED_FROM) {
      entries.forEach(entry -> firsts.putIfAbsent(entry.key().text(), entry));
    }
  }

  private Optional<Entry> first(String key) {
    if (entries.size() >= INDEXED_FROM) {
      return Optional.ofNullable(firsts.get(key));
    }
    for (Entry entry : entries) {
      if (entry.key().text().equals(key)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  private void report(ScalarNode first, ScalarNode second) {
    String message =
        "key %s is already set on line %d; the last one wins"
            .formatted(Excerpt.of(second.text()), first.span().from().line());
    List<Located<String>> related = List.of(new Located<>("set here first", first.span()));
    draft.problem(new Problem(Problem.Kind.DUPLICATE_KEY, second.span(), message, related));
  }

  /** Takes over the entries of a mapping, or of each mapping in a list, that are not set here. */
  void merge(Node source, Span place) {
    if (source instanceof MapNode map) {
      merges.add(new Merge(entries.size(), map));
    } else if (source instanceof ListNode list
        && list.items().stream().allMatch(MapNode.class::isInstance)) {
      list.items().forEach(item -> merge(item, place));
    } else {
      draft.unreadable(place, "the merge key `<<` takes a mapping or a list of mappings");
    }
  }

  MapNode build(Span span) {
    return new MapNode(merges.isEmpty() ? entries : merged(), span);
  }

  private List<Entry> merged() {
    Set<String> taken = new HashSet<>();
    entries.forEach(entry -> taken.add(entry.key().text()));
    List<Entry> all = new ArrayList<>();
    int done = 0;
    for (Merge merge : merges) {
      all.addAll(entries.subList(done, merge.position()));
      done = merge.position();
      Set<String> mine = new HashSet<>();
      for (Entry entry : merge.source().entries()) {
        if (!taken.contains(entry.key().text())) {
          all.add(entry);
          mine.add(entry.key().text());
        }
      }
      taken.addAll(mine);
    }
    all.addAll(entries.subList(done, entries.size()));
    return all;
  }
}
