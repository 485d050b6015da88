package io.gwlint.sam;

import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code CorsConfiguration} of an HTTP API, into its document. */
final class HttpCors {
  private static final String ORIGINS = "AllowOrigins";
  private static final String EXTENSION = "x-amazon-apigateway-cors";
  private static final Map<String, String> NAMES =
      Map.of(
          "AllowOrigins", "allowOrigins",
          "AllowHeaders", "allowHeaders",
          "AllowMethods", "allowMethods",
          "ExposeHeaders", "exposeHeaders",
          "MaxAge", "maxAge",
          "AllowCredentials", "allowCredentials");

  private final Expansion expansion;
  private final ApiBody body;

  HttpCors(Expansion expansion, ApiBody body) {
    this.expansion = expansion;
    this.body = body;
  }

  /**
   * Writes {@code true} (any origin), a mapping of settings, or a call that gives such a mapping.
   */
  void write(Node cors) {
    if (Intrinsic.isBlank(cors)) {
      return;
    }
    MapBuilder written = MapBuilder.of(body.section(EXTENSION));
    if (Intrinsic.isTrue(cors)) {
      NodeBuilder nodes = NodeBuilder.at(cors.span());
      written.put("allowOrigins", nodes.list(nodes.text("*")));
    } else if (Intrinsic.is(cors)) {
      written.putAll(renamed((MapNode) cors));
    } else if (cors instanceof MapNode settings) {
      checkCredentials(expansion.reader(settings));
      Optional<MapNode> call = origins(settings);
      if (call.isPresent()) {
        written.putAll(renamed(call.get()));
      } else {
        settings.entries().forEach(entry -> write(entry, written));
      }
    } else {
      expansion.refuse(cors.span(), "`CorsConfiguration` has to be true or a mapping");
    }
    body.put(EXTENSION, written.build());
  }

  private void checkCredentials(Properties settings) {
    boolean anybody =
        settings
            .get(ORIGINS)
            .filter(origins -> origins instanceof ListNode list && list.items().size() == 1)
            .flatMap(list -> Intrinsic.text(((ListNode) list).items().get(0)))
            .filter("*"::equals)
            .isPresent();
    if (anybody && settings.isTrue("AllowCredentials")) {
      expansion.refuse(settings.span(), "`AllowCredentials` needs other `AllowOrigins` than *");
    }
  }

  /** Origins that a call gives, which the transform takes for the whole configuration. */
  private static Optional<MapNode> origins(MapNode settings) {
    return settings.get(ORIGINS).filter(Intrinsic::is).map(MapNode.class::cast);
  }

  private void write(Entry setting, MapBuilder written) {
    String name = setting.key().text();
    if (!NAMES.containsKey(name)) {
      expansion.refuse(setting.key().span(), "`CorsConfiguration` knows no `" + name + "`");
      return;
    }
    boolean credentials = name.equals("AllowCredentials");
    boolean kept =
        credentials
            ? Intrinsic.isTrue(setting.value())
            : name.equals("MaxAge") || !Intrinsic.isBlank(setting.value());
    if (kept && !Intrinsic.isNull(setting.value())) {
      ScalarNode key = ScalarNode.synthetic(NAMES.getOrDefault(name, name), setting.key().span());
      written.put(new Entry(key, setting.value()));
    }
  }

  private static MapNode renamed(MapNode map) {
    MapBuilder renamed = new MapBuilder(map.span());
    for (Entry entry : map.entries()) {
      String name = entry.key().text();
      ScalarNode key =
          NAMES.containsKey(name)
              ? ScalarNode.synthetic(NAMES.getOrDefault(name, name), entry.key().span())
              : entry.key();
      renamed.put(new Entry(key, renamed(entry.value())));
    }
    return renamed.build();
  }

  private static Node renamed(Node node) {
    if (node instanceof MapNode map) {
      return renamed(map);
    }
    if (node instanceof ListNode list) {
      List<Node> items = list.items().stream().map(HttpCors::renamed).toList();
      return new ListNode(items, list.span());
    }
    return node;
  }
}
