package io.gwlint.tree;

import io.gwlint.source.Span;
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
      return map.entries().stream()
          .filter(
              entry -> entry.key().span().contains(place) || entry.value().span().contains(place))
          .map(entry -> new Step(entry.key().text(), entry.value()))
          .findFirst();
    }
    return node instanceof ListNode list ? item(list, place) : Optional.empty();
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
