package io.gwlint.sam;

import io.gwlint.template.Resource;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Merges the {@code Globals} section into a resource: mappings merge key by key, lists are
 * concatenated, anything else of the resource replaces the global value. A function call counts as
 * a single value.
 */
final class Globals {
  private static final String PREFIX = "AWS::Serverless::";

  private final Properties globals;

  Globals(MapNode globals, Problems problems) {
    this.globals = new Properties(globals, problems);
    GlobalKeys.check(this.globals);
  }

  /** The resource's properties with the global ones of its type under them. */
  MapNode merge(Resource resource) {
    MapNode own = resource.properties();
    if (!resource.type().startsWith(PREFIX)) {
      return own;
    }
    return globals
        .map(resource.type().substring(PREFIX.length()))
        .flatMap(section -> without(section, resource.attributes().get("IgnoreGlobals")))
        .map(section -> (MapNode) merge(section, own))
        .orElse(own);
  }

  private Optional<MapNode> without(MapNode section, Optional<Node> ignored) {
    if (ignored.isEmpty()) {
      return Optional.of(section);
    }
    if (ignored.get() instanceof ScalarNode all && all.text().equals("*")) {
      return Optional.empty();
    }
    Set<String> names =
        ignored.get() instanceof ListNode list
            ? list.items().stream()
                .flatMap(item -> Intrinsic.text(item).stream())
                .collect(Collectors.toSet())
            : Set.of();
    MapBuilder rest = MapBuilder.of(section);
    if (!(ignored.get() instanceof ListNode)
        || names.stream().anyMatch(n -> rest.get(n).isEmpty())) {
      globals
          .problems()
          .refused(ignored.get().span(), "`IgnoreGlobals` is * or a list of global properties");
    }
    names.forEach(rest::remove);
    return Optional.of(rest.build());
  }

  /** One value over another. */
  static Node merge(Node global, Node own) {
    if (global instanceof MapNode globalMap && own instanceof MapNode ownMap) {
      return Intrinsic.is(global) || Intrinsic.is(own) ? own : mergeMaps(globalMap, ownMap);
    }
    if (global instanceof ListNode globalList && own instanceof ListNode ownList) {
      List<Node> items = new ArrayList<>(globalList.items());
      items.addAll(ownList.items());
      return new ListNode(items, own.span());
    }
    return own;
  }

  private static MapNode mergeMaps(MapNode global, MapNode own) {
    MapBuilder merged = new MapBuilder(own.span()).putAll(global);
    for (Entry entry : MapBuilder.distinct(own)) {
      Node value =
          merged
              .get(entry.key().text())
              .map(inherited -> merge(inherited, entry.value()))
              .orElse(entry.value());
      merged.put(new Entry(entry.key(), value));
    }
    return merged.build();
  }
}
