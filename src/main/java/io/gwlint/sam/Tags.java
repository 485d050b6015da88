package io.gwlint.sam;

import io.gwlint.source.Span;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tags: a mapping in serverless resources, a list of keys and values in most plain ones. */
final class Tags {
  private Tags() {}

  /** The list form, with SAM's own tag before them, as functions and roles carry it. */
  static ListNode created(Optional<MapNode> tags, Span cause) {
    NodeBuilder nodes = NodeBuilder.at(cause);
    List<Node> items = new ArrayList<>();
    items.add(nodes.map().put("Key", "lambda:createdBy").put("Value", "SAM").build());
    tags.ifPresent(map -> items.addAll(list(map).items()));
    return nodes.list(items);
  }

  /** The list form. */
  static ListNode list(MapNode tags) {
    List<Node> items = new ArrayList<>();
    for (Entry entry : MapBuilder.distinct(tags)) {
      NodeBuilder nodes = NodeBuilder.at(entry.key().span());
      Node value = Intrinsic.isNull(entry.value()) ? nodes.text("") : entry.value();
      items.add(nodes.map().put("Key", entry.key()).put("Value", value).build());
    }
    return new ListNode(items, tags.span());
  }

  /**
   * The tags of a resource: one named Ref is a tag, too, for the transform looks at it no closer.
   */
  static Optional<MapNode> of(Properties properties) {
    return properties
        .get("Tags")
        .filter(tags -> tags instanceof MapNode || properties.map("Tags").isPresent())
        .map(MapNode.class::cast);
  }

  /** The tags that a serverless resource hands on to what it brings along; empty if it does not. */
  static Optional<MapNode> propagated(Properties properties) {
    return of(properties)
        .filter(tags -> properties.isTrue("PropagateTags") && !tags.entries().isEmpty());
  }
}
