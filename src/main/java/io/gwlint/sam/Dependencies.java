package io.gwlint.sam;

import io.gwlint.source.Located;
import io.gwlint.template.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes of {@code DependsOn} that follow from what is generated. */
final class Dependencies {
  private final Map<String, List<String>> replaced = new HashMap<>();
  private final Map<String, Set<String>> added = new HashMap<>();

  /** What waited for one resource waits for these instead. */
  void replace(String logicalId, List<String> by) {
    replaced.put(logicalId, by);
  }

  /** One resource has to wait for another. */
  void add(String logicalId, String dependency) {
    added.computeIfAbsent(logicalId, id -> new LinkedHashSet<>()).add(dependency);
  }

  /** The resource with its dependencies as they are now. */
  Resource apply(Resource resource) {
    Set<String> more = added.getOrDefault(resource.logicalId(), Set.of());
    boolean touched =
        !more.isEmpty()
            || resource.dependsOn().stream().anyMatch(id -> replaced.containsKey(id.value()));
    if (!touched) {
      return resource;
    }
    Map<String, Located<String>> all = new LinkedHashMap<>();
    for (Located<String> id : resource.dependsOn()) {
      for (String by : replaced.getOrDefault(id.value(), List.of(id.value()))) {
        all.putIfAbsent(by, new Located<>(by, id.span()));
      }
    }
    more.forEach(id -> all.putIfAbsent(id, new Located<>(id, resource.span())));
    return new Resource(
        resource.logicalId(),
        resource.type(),
        resource.properties(),
        resource.condition(),
        new ArrayList<>(all.values()),
        resource.metadata(),
        resource.attributes(),
        resource.span(),
        resource.author());
  }
}
