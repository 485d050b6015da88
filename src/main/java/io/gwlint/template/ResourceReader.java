package io.gwlint.template;

import io.gwlint.source.Located;
import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code Resources} section. */
final class ResourceReader {
  private static final Set<String> READ =
      Set.of("Type", "Properties", "Condition", "DependsOn", "Metadata");

  private final Shapes shapes;

  ResourceReader(Shapes shapes) {
    this.shapes = shapes;
  }

  Map<String, Resource> read(MapNode section) {
    Map<String, Resource> resources = new LinkedHashMap<>();
    for (Entry entry : section.entries()) {
      String id = entry.key().text();
      if (id.startsWith("Fn::ForEach")) {
        shapes.notAnalysed(
            entry.key().span(),
            Shapes.quoted(id) + " is not expanded: its resources are not looked at");
      } else if (!id.equals("Fn::Transform")) {
        resource(entry).ifPresent(resource -> resources.put(id, resource));
      }
    }
    return resources;
  }

  private Optional<Resource> resource(Entry entry) {
    String label = "resource " + Shapes.quoted(entry.key().text());
    Optional<MapNode> body = shapes.mapping(entry.value(), label);
    if (body.isEmpty()) {
      return Optional.empty();
    }
    if (body.get().get("Fn::Transform").isPresent() && body.get().get("Type").isEmpty()) {
      shapes.notAnalysed(entry.key().span(), label + " is made by a macro and not looked at");
      return Optional.empty();
    }
    if (body.get().get("Type").isEmpty()) {
      shapes.unreadable(entry.key().span(), label + " has no `Type`");
      return Optional.empty();
    }
    return body.get()
        .get("Type")
        .flatMap(type -> shapes.text(type, "`Type` of " + label))
        .map(type -> resource(entry, body.get(), type.value()));
  }

  private Resource resource(Entry entry, MapNode body, String type) {
    String id = entry.key().text();
    String label = " of resource " + Shapes.quoted(id);
    MapNode none = new MapNode(List.of(), entry.key().span());
    MapNode written =
        body.get("Properties")
            .flatMap(node -> shapes.mapping(node, "`Properties`" + label))
            .orElse(none);
    MapNode properties = EmbeddedMacros.mayChange(body) ? onlyMacro(body) : written;
    return new Resource(
        id,
        type,
        properties,
        body.get("Condition").flatMap(node -> shapes.text(node, "`Condition`" + label)),
        dependsOn(body, label),
        body.get("Metadata").filter(MapNode.class::isInstance).map(MapNode.class::cast),
        attributes(body),
        entry.key().span(),
        id);
  }

  /** What a macro makes of the properties, nobody knows. */
  private static MapNode onlyMacro(MapNode body) {
    return new MapNode(body.entry(EmbeddedMacros.CALL).stream().toList(), body.span());
  }

  private static MapNode attributes(MapNode body) {
    List<Entry> others =
        body.entries().stream().filter(entry -> !READ.contains(entry.key().text())).toList();
    return new MapNode(others, body.span());
  }

  private List<Located<String>> dependsOn(MapNode body, String label) {
    return body.get("DependsOn")
        .map(node -> shapes.texts(node, "`DependsOn`" + label))
        .orElse(List.of());
  }
}
