package io.gwlint.linking;

import io.gwlint.tree.Document;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the content of local files in the place of {@code AWS::Include}: as the value of a property,
 * among the entries beside it, or among the sections of the template. CloudFormation does so before
 * SAM's transform. Nodes that hold no include stay the same objects.
 */
final class Includes {
  /** The name of the macro. */
  static final String MACRO = "AWS::Include";

  /** Larger contents are put together to harm; the largest template of the service has 1 MB. */
  private static final int MOST_NODES = 2_000_000;

  private static final String CALL = "Fn::Transform";

  private final Trail trail;
  private final Map<String, Node> expanded = new HashMap<>();
  private final Walk walk = new Walk(this::map);

  Includes(Trail trail) {
    this.trail = trail;
  }

  /** The document with its includes replaced; the same when it has none. */
  Document in(Document document) {
    if (!document.file().text().contains(MACRO)) {
      return document;
    }
    List<Node> roots = document.roots().stream().map(this::template).toList();
    return new Document(document.file(), roots, document.comments(), document.problems());
  }

  private Node template(Node root) {
    Node node = content(root);
    return node instanceof MapNode map && map.get("Transform").isPresent() ? sections(map) : node;
  }

  /** Includes that the template as a whole names add to its sections. */
  private MapNode sections(MapNode root) {
    Node written = root.get("Transform").orElseThrow();
    List<Node> kept = new ArrayList<>();
    List<MapNode> added = new ArrayList<>();
    for (Node macro : written instanceof ListNode list ? list.items() : List.of(written)) {
      Optional<Node> content = location(macro).flatMap(this::read);
      if (content.isPresent() && content.get() instanceof MapNode map) {
        added.add(map);
      } else {
        kept.add(macro);
      }
    }
    return added.isEmpty() ? root : merged(root, new ListNode(kept, written.span()), added);
  }

  private static MapNode merged(MapNode root, ListNode macros, List<MapNode> added) {
    Map<String, Entry> sections = new LinkedHashMap<>();
    root.entries().forEach(entry -> sections.put(entry.key().text(), entry));
    Entry transform = sections.get("Transform");
    if (transform != null) {
      sections.put("Transform", new Entry(transform.key(), macros));
    }
    for (MapNode map : added) {
      for (Entry entry : map.entries()) {
        sections.merge(entry.key().text(), entry, Includes::joined);
      }
    }
    return new MapNode(List.copyOf(sections.values()), root.span());
  }

  private static Entry joined(Entry first, Entry second) {
    if (first.value() instanceof MapNode one && second.value() instanceof MapNode other) {
      List<Entry> entries = new ArrayList<>(one.entries());
      entries.addAll(other.entries());
      return new Entry(first.key(), new MapNode(entries, one.span()));
    }
    return first;
  }

  /** A node with the includes in it replaced. */
  private Node content(Node node) {
    return walk.of(node);
  }

  private Node map(MapNode map) {
    List<Entry> entries = new ArrayList<>(map.entries().size());
    boolean changed = false;
    for (Entry entry : map.entries()) {
      Optional<Node> included = included(entry);
      if (included.isPresent() && map.isSingle()) {
        return included.get();
      }
      if (included.isPresent() && included.get() instanceof MapNode more) {
        entries.addAll(more.entries());
        changed = true;
      } else {
        Node value = content(entry.value());
        changed |= value != entry.value();
        entries.add(new Entry(entry.key(), value));
      }
    }
    return changed ? new MapNode(entries, map.span()) : map;
  }

  private Optional<Node> included(Entry entry) {
    return entry.key().text().equals(CALL)
        ? location(entry.value()).flatMap(this::read)
        : Optional.empty();
  }

  /** The location of an include; empty for other macros. */
  private static Optional<Node> location(Node macro) {
    return macro instanceof MapNode map
            && map.get("Name").filter(name -> name.toString().equals(MACRO)).isPresent()
        ? map.get("Parameters")
            .filter(MapNode.class::isInstance)
            .flatMap(parameters -> ((MapNode) parameters).get("Location"))
        : Optional.empty();
  }

  private Optional<Node> read(Node location) {
    return trail.into(
        location,
        document -> {
          String name = document.file().name();
          Node known = expanded.get(name);
          Node node = known == null ? content(document.roots().get(0)) : known;
          expanded.put(name, node);
          return checked(node, location);
        });
  }

  private Optional<Node> checked(Node node, Node location) {
    if (node.weight() <= MOST_NODES) {
      return Optional.of(node);
    }
    trail.notFollowed(location.span(), "what is included here is too large to be looked at");
    return Optional.empty();
  }
}
