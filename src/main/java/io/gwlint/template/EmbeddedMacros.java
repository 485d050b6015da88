package io.gwlint.template;

import io.gwlint.source.Located;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Macros within resources: {@code Fn::Transform} among or in properties. The service hands them
 * what stands beside the call, and takes whatever they give back.
 */
final class EmbeddedMacros {
  static final String CALL = "Fn::Transform";

  /** Those of AWS only add entries; SAM's expansion leaves one of its own for a policy template. */
  private static final String AWS = "AWS::";

  private EmbeddedMacros() {}

  /** True when a macro may change the other entries of a mapping. */
  static boolean mayChange(MapNode map) {
    return map.get(CALL)
        .flatMap(EmbeddedMacros::name)
        .filter(name -> !name.value().startsWith(AWS))
        .isPresent();
  }

  private static Optional<Located<String>> name(Node macro) {
    return macro instanceof MapNode map
        ? map.get("Name").map(name -> new Located<>(name.toString(), name.span()))
        : Optional.empty();
  }

  /** Each macro that is called, those of AWS left out, where it is called first. */
  static List<Located<String>> of(Template template) {
    if (!template.file().text().contains("Transform")) {
      return List.of();
    }
    Map<String, Located<String>> macros = new LinkedHashMap<>();
    for (Resource resource : template.resources().values()) {
      collect(resource.properties(), macros);
    }
    return new ArrayList<>(macros.values());
  }

  private static void collect(Node root, Map<String, Located<String>> macros) {
    Deque<Node> open = new ArrayDeque<>(List.of(root));
    Set<Node> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node instanceof ListNode list) {
        open.addAll(list.items());
      } else if (node instanceof MapNode map && seen.add(map)) {
        for (Entry entry : map.entries()) {
          if (entry.key().text().equals(CALL)) {
            name(entry.value())
                .filter(name -> !name.value().startsWith(AWS))
                .ifPresent(name -> macros.putIfAbsent(name.value(), name));
          } else {
            open.add(entry.value());
          }
        }
      }
    }
  }
}
