package io.gwlint.tree;

import io.gwlint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The way from the root of a document to a place in it: {@code Resources/Fn/Properties/Timeout}.
 */
public final class TreePath {
  private TreePath() {}

  /**
   * The path of the innermost value that holds a place. It ends before an intrinsic function, since
   * its arguments have no names that people know.
   *
   * @param root where to start
   * @param place what to look for
   */
  public static String of(Node root, Span place) {
    StringJoiner path = new StringJoiner("/");
    Optional<Step> step = step(root, place);
    while (step.isPresent()) {
      path.add(step.get().name());
      step = step(step.get().node(), place);
    }
    return path.toString();
  }

  private record Step(String name, Node node) {}

  private static Optional<Step> step(Node node, Span place) {
    if (node instanceof MapNode map && !isIntrinsic(map)) {
      return entry(map.entries(), place).map(entry -> new Step(entry.key().text(), entry.value()));
    }
    return node instanceof ListNode list ? item(list, place) : Optional.empty();
  }

  // Nearly always the last that starts before the place; not where an alias stands for the value.
  private static Optional<Entry> entry(List<Entry> entries, Span place) {
    int first = 0;
    int after = entries.size();
    while (first < after) {
      int middle = (first + after) >>> 1;
      if (entries.get(middle).key().span().start() <= place.start()) {
        first = middle + 1;
      } else {
        after = middle;
      }
    }
    return first > 0 && holds(entries.get(first - 1), place)
        ? Optional.of(entries.get(first - 1))
        : entries.stream().filter(entry -> holds(entry, place)).findFirst();
  }

  private static boolean holds(Entry entry, Span place) {
    return entry.key().span().contains(place) || entry.value().span().contains(place);
  }

  private static Optional<Step> item(ListNode list, Span place) {
    for (int i = 0; i < list.items().size(); i++) {
      Node item = list.items().get(i);
      if (item.span().contains(place)) {
        return Optional.of(new Step(Integer.toString(i), item));
      }
    }
    return Optional.empty();
  }

  private static boolean isIntrinsic(MapNode map) {
    if (!map.isSingle()) {
      return false;
    }
    String key = map.entries().get(0).key().text();
    return key.equals("Ref") || key.startsWith("Fn::");
  }
}
