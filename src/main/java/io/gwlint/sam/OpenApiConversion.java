package io.gwlint.sam;

import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Turns what the transform writes in Swagger's words into those of OpenAPI 3, in documents of that
 * version. AWS's transform does so more than once, which wraps the schema of CORS headers twice;
 * the result is the same document. It leaves paths under a condition as they are.
 */
final class OpenApiConversion {
  private final Properties properties;

  OpenApiConversion(Properties properties) {
    this.properties = properties;
  }

  void convert(ApiBody body) {
    if (body.get("swagger").isPresent() || !isVersion3(body)) {
      return;
    }
    move(body, "securityDefinitions", "securitySchemes");
    move(body, "definitions", "schemas");
    MapNode paths = body.section("paths");
    for (String path : body.paths()) {
      boolean conditional = paths.get(path).flatMap(Intrinsic::conditional).isPresent();
      if (!conditional) {
        body.editPath(path, OpenApiConversion::convertOptions);
      }
    }
  }

  private boolean isVersion3(ApiBody body) {
    Optional<Node> version =
        properties.get("OpenApiVersion").filter(value -> !Intrinsic.isBlank(value));
    return version
        .or(() -> body.get("openapi"))
        .flatMap(Intrinsic::text)
        .filter(ApiBody::isVersion3)
        .isPresent();
  }

  private static void move(ApiBody body, String from, String to) {
    Optional<Node> section = body.get(from).filter(value -> !Intrinsic.isBlank(value));
    if (section.isPresent()) {
      MapBuilder components = MapBuilder.of(body.section("components"));
      body.put("components", components.put(to, section.get()).build());
      body.remove(from);
    }
  }

  private static MapNode convertOptions(MapNode item) {
    Optional<Node> options = item.get("options");
    if (options.isEmpty() || !(options.get() instanceof MapNode method)) {
      return item;
    }
    MapBuilder converted = MapBuilder.of(method).remove("produces").remove("consumes");
    edit(
        converted,
        "responses",
        r -> edit(r, "200", o -> edit(o, "headers", OpenApiConversion::wrap)));
    return MapBuilder.of(item).put("options", converted.build()).build();
  }

  private static void edit(MapBuilder map, String key, Consumer<MapBuilder> edit) {
    Optional<Node> value = map.get(key);
    if (value.isPresent() && value.get() instanceof MapNode found) {
      MapBuilder edited = MapBuilder.of(found);
      edit.accept(edited);
      map.put(key, edited.build());
    }
  }

  private static void wrap(MapBuilder headers) {
    for (Entry header : headers.build().entries()) {
      headers.put(
          new Entry(
              header.key(), NodeBuilder.at(header.value().span()).pair("schema", header.value())));
    }
  }
}
