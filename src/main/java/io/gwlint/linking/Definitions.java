package io.gwlint.linking;

import io.gwlint.tree.MapNode;

/** Tells OpenAPI documents from others. */
final class Definitions {
  private Definitions() {}

  /** True for Swagger 2.0 and OpenAPI 3, which say so in their first entry. */
  static boolean isDefinition(MapNode root) {
    return root.get("swagger").isPresent()
        || root.get("openapi").isPresent()
        || root.get("paths").isPresent();
  }

  /** True for what is certainly no definition, whatever the deployment fills in. */
  static boolean isSomethingElse(MapNode root) {
    return !root.entries().isEmpty()
        && !isDefinition(root)
        && root.entries().stream()
            .map(entry -> entry.key().text())
            .noneMatch(key -> key.startsWith("Fn::") || key.equals("Ref") || key.startsWith("x-"));
  }
}
