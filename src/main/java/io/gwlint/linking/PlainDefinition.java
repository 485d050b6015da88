package io.gwlint.linking;

import io.gwlint.source.Span;
import io.gwlint.template.Resource;
import io.gwlint.template.Template;
import io.gwlint.tree.Document;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import io.gwlint.tree.SourceMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An OpenAPI file that is checked by itself: a template of one API with that body, of which all
 * else is unknown, as what deploys it is not to be seen.
 */
public final class PlainDefinition {
  /** How API Gateway's extensions start. */
  private static final String EXTENSION = "x-amazon-apigateway";

  private static final String ID = "definition";

  /** What only HTTP APIs have; the payload format 1.0 is written for REST APIs as well. */
  private static final Set<String> HTTP_ONLY =
      Set.of(
          "payloadFormatVersion=2.0",
          "integrationSubtype",
          "x-amazon-apigateway-cors",
          "x-amazon-apigateway-integrations",
          "$default");

  /** What only REST APIs have. */
  private static final Set<String> REST_ONLY =
      Set.of(
          "requestTemplates",
          "passthroughBehavior",
          "contentHandling",
          "x-amazon-apigateway-request-validators",
          "x-amazon-apigateway-gateway-responses",
          "x-amazon-apigateway-policy",
          "x-amazon-apigateway-binary-media-types",
          "x-amazon-apigateway-minimum-compression-size");

  private static final int DEEP_ENOUGH = 8;

  private final Document document;
  private final MapNode root;

  private PlainDefinition(Document document, MapNode root) {
    this.document = document;
    this.root = root;
  }

  /** True for Swagger 2.0 and OpenAPI 3 with extensions of API Gateway. */
  public static boolean isOne(Document document) {
    return of(document).isPresent();
  }

  static Optional<PlainDefinition> of(Document document) {
    if (document.roots().isEmpty()
        || !(document.roots().get(0) instanceof MapNode map)
        || (map.get("openapi").isEmpty() && map.get("swagger").isEmpty())
        || !document.file().text().contains(EXTENSION)) {
      return Optional.empty();
    }
    return Optional.of(new PlainDefinition(document, map));
  }

  /** The API; what is not in the file may be anything. */
  Template template() {
    Span start = root.entries().get(0).key().span();
    MapNode none = new MapNode(List.of(), start);
    boolean isHttp = isHttp(root);
    Resource api =
        new Resource(
            ID,
            isHttp ? "AWS::ApiGatewayV2::Api" : "AWS::ApiGateway::RestApi",
            properties(start),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            start,
            "");
    return new Template(
        document.file(),
        none,
        Map.of(),
        Map.of(),
        none,
        Map.of(ID, api),
        none,
        none,
        List.of(),
        List.of());
  }

  private MapNode properties(Span start) {
    Node absent = new ScalarNode("", ScalarNode.Kind.NULL, start, SourceMap.fixed(start.start()));
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(key("Body", start), new Placeholders().open(root)));
    entries.add(new Entry(key("BodyS3Location", start), absent));
    entries.add(new Entry(key("CloneFrom", start), absent));
    // What a macro may add: whatever the resource says that this file does not.
    entries.add(new Entry(key("Fn::Transform", start), absent));
    return new MapNode(entries, start);
  }

  private static ScalarNode key(String text, Span at) {
    return ScalarNode.synthetic(text, at);
  }

  /** HTTP APIs take OpenAPI 3 only. What shows nothing of either is a REST API. */
  private static boolean isHttp(MapNode root) {
    return root.get("openapi").isPresent()
        && shows(root, HTTP_ONLY, 0)
        && !shows(root, REST_ONLY, 0);
  }

  private static boolean shows(Node node, Set<String> keys, int depth) {
    if (depth > DEEP_ENOUGH) {
      return false;
    }
    if (node instanceof ListNode list) {
      return list.items().stream().anyMatch(item -> shows(item, keys, depth + 1));
    }
    return node instanceof MapNode map
        && map.entries().stream()
            .anyMatch(
                entry ->
                    keys.contains(entry.key().text())
                        || keys.contains(entry.key().text() + "=" + entry.value())
                        || (!entry.key().text().equals("schemas")
                            && shows(entry.value(), keys, depth + 1)));
  }
}
