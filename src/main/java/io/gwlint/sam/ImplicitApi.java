package io.gwlint.sam;

import io.gwlint.source.Located;
import io.gwlint.source.Span;
import io.gwlint.template.Resource;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The API that exists because events ask for one without naming it. */
final class ImplicitApi {
  private final Expansion expansion;
  private final ApiEvent.Kind kind;
  private final List<ApiEvent> events;
  private final Span cause;

  /** The implicit API of a kind for the events that mean it; at least one. */
  ImplicitApi(Expansion expansion, ApiEvent.Kind kind, List<ApiEvent> events) {
    this.expansion = expansion;
    this.kind = kind;
    this.events = events;
    this.cause = events.get(0).span();
  }

  /** The serverless resource that a person would have written for it, with {@code Globals}. */
  Resource resource() {
    boolean rest = kind.equals(ApiEvent.Kind.REST);
    MapBuilder properties = new MapBuilder(cause);
    if (rest) {
      properties.put("StageName", "Prod");
    }
    addTags(properties);
    Resource bare =
        new Resource(
            kind.implicitApi(),
            rest ? ServerlessApi.REST : ServerlessApi.HTTP,
            properties.build(),
            condition(),
            List.of(),
            Optional.empty(),
            attributes(),
            cause,
            events.get(0).owner().logicalId());
    return expansion.withGlobals(bare);
  }

  private void addTags(MapBuilder properties) {
    MapBuilder tags = new MapBuilder(cause);
    for (ApiEvent event : events) {
      if (event.properties().get(kind.reference()).isEmpty()
          && expansion.properties(event.owner()).isTrue("PropagateTags")) {
        ownTags(event.owner()).ifPresent(tags::putAll);
      }
    }
    if (!tags.isEmpty()) {
      properties.put("Tags", tags.build()).put("PropagateTags", NodeBuilder.at(cause).bool(true));
    }
  }

  /** The tags of a function alone, or else those of all functions. */
  private Optional<MapNode> ownTags(Resource owner) {
    Resource bare = expansion.template().resources().getOrDefault(owner.logicalId(), owner);
    return expansion
        .properties(bare)
        .map("Tags")
        .filter(tags -> !tags.entries().isEmpty())
        .or(() -> expansion.properties(owner).map("Tags"));
  }

  /** The condition that all its methods share, or one that holds where any of theirs does. */
  private Optional<Located<String>> condition() {
    Map<String, Optional<String>> byMethod = new HashMap<>();
    events.forEach(e -> byMethod.put(e.path().text() + " " + e.method().text(), e.condition()));
    Set<String> names = new LinkedHashSet<>();
    byMethod.values().forEach(condition -> condition.ifPresent(names::add));
    if (byMethod.containsValue(Optional.<String>empty())) {
      return Optional.empty();
    }
    if (names.size() == 1) {
      return events.get(0).owner().condition();
    }
    String name = kind.implicitApi() + "Condition";
    CombinedCondition.add(expansion, name, names, cause);
    return Optional.of(new Located<>(name, cause));
  }

  /** The most careful of the functions' deletion policies. */
  private MapNode attributes() {
    MapBuilder attributes = new MapBuilder(cause);
    strictest("DeletionPolicy", List.of("Retain", "Delete"), attributes);
    strictest("UpdateReplacePolicy", List.of("Retain", "Snapshot", "Delete"), attributes);
    return attributes.build();
  }

  private void strictest(String name, List<String> inOrder, MapBuilder attributes) {
    for (String policy : inOrder) {
      for (ApiEvent event : events) {
        Optional<Node> value = event.owner().attributes().get(name);
        if (value.flatMap(Intrinsic::text).filter(policy::equals).isPresent()) {
          attributes.put(name, value);
          return;
        }
      }
    }
  }
}
