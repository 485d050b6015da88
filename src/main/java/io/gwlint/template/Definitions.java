package io.gwlint.template;

import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that a template defines, those among them that SAM or a module defines as well as may
 * be.
 */
final class Definitions {
  /** What SAM calls resources that belong to no single resource of the template. */
  private static final List<String> GENERATED =
      List.of("Serverless", "CodeDeployServiceRole", "ApiGatewayDomainName", "RecordSetGroup");

  private final Set<String> resources;
  private final Set<String> names;
  private final List<String> prefixes = new ArrayList<>();

  Definitions(Template template) {
    this.resources = keys(template.root(), "Resources");
    this.resources.addAll(template.resources().keySet());
    this.names = keys(template.root(), "Parameters");
    this.names.addAll(resources);
    if (template.isServerless()) {
      prefixes.addAll(GENERATED);
    }
    template
        .root()
        .get("Resources")
        .filter(MapNode.class::isInstance)
        .map(MapNode.class::cast)
        .stream()
        .flatMap(section -> section.entries().stream())
        .filter(entry -> growsOthers(entry.value(), template.isServerless()))
        .forEach(entry -> prefixes.add(entry.key().text()));
  }

  /** True for what becomes several resources, whose names start with its own. */
  private static boolean growsOthers(Node node, boolean isServerless) {
    String type = node instanceof MapNode map ? map.get("Type").map(Node::toString).orElse("") : "";
    boolean isSam =
        type.startsWith("AWS::Serverless::")
            || (node instanceof MapNode map && map.get("Connectors").isPresent());
    return type.endsWith("::MODULE") || (isServerless && isSam);
  }

  /** The keys of a section as written, even those whose values cannot be read. */
  static Set<String> keys(MapNode root, String section) {
    Set<String> keys = new LinkedHashSet<>();
    root.get(section)
        .filter(MapNode.class::isInstance)
        .map(MapNode.class::cast)
        .ifPresent(map -> map.entries().forEach(entry -> keys.add(entry.key().text())));
    return keys;
  }

  Set<String> resources() {
    return resources;
  }

  /** Parameters and resources. */
  Set<String> names() {
    return names;
  }

  boolean hasResource(String name) {
    return resources.contains(name) || prefixes.stream().anyMatch(name::startsWith);
  }

  /** SAM's own types answer to more names, such as {@code Api.Stage}; no API has an {@code Arn}. */
  boolean mayAnswer(Mention mention) {
    return prefixes.contains(mention.name()) && !mention.attribute().equals("Arn");
  }

  /** True for what {@code Ref} takes: parameters, resources, and whatever AWS itself defines. */
  boolean hasName(String name) {
    return name.startsWith("AWS::") || names.contains(name) || hasResource(name);
  }
}
