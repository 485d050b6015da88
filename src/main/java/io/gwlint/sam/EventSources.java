package io.gwlint.sam;

import io.gwlint.template.Resource;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Buckets and user pools of the template, which say themselves what function they call. */
final class EventSources {
  private final Expansion expansion;

  EventSources(Expansion expansion) {
    this.expansion = expansion;
  }

  /**
   * Lets a bucket call a function, which it does only if it may by then.
   *
   * @param permission logical id of the permission
   */
  void notifyFrom(String bucket, Properties event, FunctionTarget target, String permission) {
    Optional<Resource> found = Optional.ofNullable(expansion.written().get(bucket));
    if (found.isEmpty()) {
      return;
    }
    NodeBuilder nodes = NodeBuilder.at(event.span());
    Optional<String> condition = target.function().condition().map(name -> name.value());
    Properties properties = expansion.properties(found.get());
    MapNode configuration = properties.map("NotificationConfiguration").orElse(nodes.map().build());
    List<Node> calls = new ArrayList<>(items(configuration, "LambdaConfigurations"));
    for (Node name : names(event.get("Events"))) {
      calls.add(call(name, event, target));
    }
    MapBuilder edited = MapBuilder.of(found.get().properties());
    edited.put(
        "NotificationConfiguration",
        MapBuilder.of(configuration).put("LambdaConfigurations", nodes.list(calls)).build());
    if (condition.isPresent()) {
      edited.put("Tags", waiting(found.get(), condition.get(), permission, nodes));
    } else {
      expansion.dependencies().add(bucket, permission);
    }
    replace(found.get(), edited.build());
  }

  private static MapNode call(Node name, Properties event, FunctionTarget target) {
    NodeBuilder nodes = NodeBuilder.at(event.span());
    MapBuilder call = nodes.map().put("Function", target.arn(nodes)).copy(event.map(), "Filter");
    MapNode whole = call.put("Event", name).build();
    return target.function().condition().map(c -> nodes.onlyIf(c.value(), whole)).orElse(whole);
  }

  /** A dependency that holds under a condition can only be a reference, so a tag has one. */
  private static ListNode waiting(
      Resource bucket, String condition, String permission, NodeBuilder nodes) {
    List<Node> tags = new ArrayList<>(items(bucket.properties(), "Tags"));
    Node value = nodes.either(condition, nodes.ref(permission), nodes.text("no dependency"));
    tags.add(
        nodes
            .map()
            .put("Key", "sam:ConditionalDependsOn:" + permission)
            .put("Value", value)
            .build());
    return nodes.list(tags);
  }

  /** Lets a user pool call a function. */
  void triggerFrom(String pool, Properties event, FunctionTarget target) {
    Optional<Resource> found = Optional.ofNullable(expansion.written().get(pool));
    if (found.isEmpty()) {
      return;
    }
    NodeBuilder nodes = NodeBuilder.at(event.span());
    Optional<MapNode> given = expansion.properties(found.get()).map("LambdaConfig");
    MapBuilder config = given.map(MapBuilder::of).orElseGet(nodes::map);
    for (Node trigger : names(event.get("Trigger"))) {
      String name = Intrinsic.text(trigger).orElse("");
      if (config.get(name).isEmpty()) {
        config.put(name, target.arn(nodes));
      }
    }
    replace(
        found.get(),
        MapBuilder.of(found.get().properties()).put("LambdaConfig", config.build()).build());
  }

  private static List<Node> names(Optional<Node> given) {
    return given
        .map(names -> names instanceof ListNode list ? list.items() : List.of(names))
        .orElse(List.of());
  }

  private static List<Node> items(MapNode map, String key) {
    return map.get(key)
        .filter(ListNode.class::isInstance)
        .map(list -> ((ListNode) list).items())
        .orElse(List.of());
  }

  private void replace(Resource resource, MapNode properties) {
    expansion.replace(resource.with(properties));
  }
}
