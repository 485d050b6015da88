package io.gwlint.sam;

import io.gwlint.source.Span;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The {@code security} of methods, and the definitions that it names. */
final class Security {
  static final String NONE = "NONE";
  static final String AWS_IAM = "AWS_IAM";
  static final String API_KEY = "api_key";

  /** Marks a method that opts out of the API's key until defaults are applied. */
  static final String NO_API_KEY = "api_key_false";

  private static final String SECURITY = "security";
  private static final String DEFINITIONS = "securityDefinitions";

  private Security() {}

  static List<Node> of(MapNode method) {
    return method
        .get(SECURITY)
        .filter(ListNode.class::isInstance)
        .map(list -> ((ListNode) list).items())
        .orElse(List.of());
  }

  static MapNode with(MapNode method, List<Node> requirements, Span cause) {
    ListNode security = new ListNode(requirements, cause);
    return MapBuilder.of(method).put(SECURITY, security).build();
  }

  static MapNode add(MapNode method, MapNode requirement) {
    List<Node> all = new ArrayList<>(of(method));
    all.add(requirement);
    return with(method, all, requirement.span());
  }

  static MapNode requirement(String name, NodeBuilder nodes) {
    return nodes.pair(name, nodes.list());
  }

  /** True when a requirement names one of these. */
  static boolean names(Node requirement, Set<String> names) {
    return requirement instanceof MapNode map
        && map.entries().stream().anyMatch(entry -> names.contains(entry.key().text()));
  }

  /** Defines the signature of IAM, unless the document has that definition. */
  static void defineIam(ApiBody body, NodeBuilder nodes) {
    define(
        body,
        AWS_IAM,
        nodes
            .map()
            .put("x-amazon-apigateway-authtype", "awsSigv4")
            .put("type", "apiKey")
            .put("name", "Authorization")
            .put("in", "header")
            .build());
  }

  /** Defines the API key, unless the document has that definition. */
  static void defineApiKey(ApiBody body, NodeBuilder nodes) {
    define(
        body,
        API_KEY,
        nodes.map().put("type", "apiKey").put("name", "x-api-key").put("in", "header").build());
  }

  private static void define(ApiBody body, String name, MapNode definition) {
    if (body.section(DEFINITIONS).get(name).isEmpty()) {
      replace(body, name, definition);
    }
  }

  /** Sets a definition. */
  static void replace(ApiBody body, String name, MapNode definition) {
    MapBuilder all = MapBuilder.of(body.section(DEFINITIONS)).put(name, definition);
    body.put(DEFINITIONS, all.build());
  }
}
