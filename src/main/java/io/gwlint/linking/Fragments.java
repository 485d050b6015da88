package io.gwlint.linking;

import io.gwlint.tree.Document;
import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts what {@code $ref} names in other local files into a definition: {@code
 * ./items.yaml#/paths/~1items}. A bundler does so before the definition reaches the service.
 * References within a file stay.
 */
final class Fragments {
  /** The key of a reference. */
  static final String REF = "$ref";

  private static final int MOST_NODES = 2_000_000;

  private final Trail trail;
  private final Walk walk = new Walk(this::map);
  private final Map<String, Optional<Node>> known = new HashMap<>();

  Fragments(Trail trail) {
    this.trail = trail;
  }

  /** A node with the fragments of other files in place; the same when it has none. */
  Node in(Node node) {
    return walk.of(node);
  }

  private Node map(MapNode map) {
    Optional<Node> fragment = map.get(REF).flatMap(this::fragment);
    if (fragment.isPresent()) {
      return fragment.get();
    }
    List<Entry> entries = new ArrayList<>(map.entries().size());
    boolean changed = false;
    for (Entry entry : map.entries()) {
      Node value = in(entry.value());
      changed |= value != entry.value();
      entries.add(new Entry(entry.key(), value));
    }
    return changed ? new MapNode(entries, map.span()) : map;
  }

  private Optional<Node> fragment(Node reference) {
    if (!(reference instanceof ScalarNode target) || !leadsToFile(target.text())) {
      return Optional.empty();
    }
    String key = target.span().file().name() + "\n" + target.text();
    Optional<Node> before = known.get(key);
    if (before == null) {
      // A schema that leads back to itself is in order: it stays a reference.
      known.put(key, Optional.empty());
      before = read(target);
      known.put(key, before);
    }
    return before;
  }

  /** Addresses are the business of whoever bundles; what is no path is the name of a model. */
  private static boolean leadsToFile(String reference) {
    int hash = reference.indexOf('#');
    String path = hash < 0 ? reference : reference.substring(0, hash);
    return !path.contains("://")
        && (path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".json"));
  }

  private Optional<Node> read(ScalarNode target) {
    int hash = target.text().indexOf('#');
    String path = hash < 0 ? target.text() : target.text().substring(0, hash);
    String pointer = hash < 0 ? "" : target.text().substring(hash + 1);
    return trail.intoAgain(
        ScalarNode.synthetic(path, target.span()), document -> at(document, pointer, target));
  }

  private Optional<Node> at(Document document, String pointer, ScalarNode target) {
    Optional<Node> node = Optional.of(document.roots().get(0));
    for (String step : pointer.split("/", -1)) {
      if (!step.isEmpty()) {
        String key = step.replace("~1", "/").replace("~0", "~");
        node = node.flatMap(n -> n instanceof MapNode map ? map.get(key) : Optional.empty());
      }
    }
    if (node.isEmpty()) {
      trail.broken(target, "has no such part");
      return Optional.empty();
    }
    return node.map(this::in).filter(content -> content.weight() <= MOST_NODES);
  }
}
