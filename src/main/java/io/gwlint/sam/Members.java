package io.gwlint.sam;

import io.gwlint.source.Span;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.List;

/** Mappings for places where a mapping is expected but need not be. */
final class Members {
  private Members() {}

  /** The node as a mapping; an empty one if it is something else. */
  static MapNode map(Node node) {
    return node instanceof MapNode map ? map : empty(node.span());
  }

  static MapNode empty(Span span) {
    return new MapNode(List.of(), span);
  }
}
