package io.gwlint.sam;

import io.gwlint.source.Span;
import io.gwlint.template.Resource;
import io.gwlint.tree.Entry;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.Optional;

/**
 * An {@code Api} or {@code HttpApi} event of a function or state machine.
 *
 * @param owner the function or state machine
 * @param key the event's name
 * @param properties its properties
 * @param path the path, {@code $default} where an HTTP event names neither path nor method
 * @param method the method as written
 * @param api what names the API: a reference, or a text
 * @param apiId logical id of the API
 */
record ApiEvent(
    Resource owner,
    ScalarNode key,
    Properties properties,
    ScalarNode path,
    ScalarNode method,
    Node api,
    String apiId) {

  /** The event's type and place of reference to its API. */
  record Kind(String type, String reference, String implicitApi) {
    static final Kind REST = new Kind("Api", "RestApiId", "ServerlessRestApi");
    static final Kind HTTP = new Kind("HttpApi", "ApiId", "ServerlessHttpApi");
  }

  /** The event's key: what everything that it generates stands for. */
  Span span() {
    return key.span();
  }

  NodeBuilder nodes() {
    return NodeBuilder.at(span());
  }

  /** Logical id of the owner followed by the event's name. */
  String id() {
    return owner.logicalId() + key.text();
  }

  Optional<String> condition() {
    return owner.condition().map(condition -> condition.value());
  }

  /** Reads an event; empty, with a problem reported, when it cannot be placed. */
  static Optional<ApiEvent> read(Resource owner, Entry entry, Kind kind, Problems problems) {
    Properties event = new Properties(Members.map(entry.value()), problems);
    Properties properties =
        event
            .nested("Properties")
            .orElseGet(() -> new Properties(Members.empty(entry.key().span()), problems));
    NodeBuilder nodes = NodeBuilder.at(entry.key().span());
    Node api = properties.get(kind.reference()).orElseGet(() -> nodes.ref(kind.implicitApi()));
    checkReference(properties, kind.reference());
    Optional<String> apiId = Intrinsic.refTarget(api).or(() -> Intrinsic.text(api));
    boolean http = kind.equals(Kind.HTTP);
    Optional<ScalarNode> path = properties.scalar("Path");
    Optional<ScalarNode> method = properties.scalar("Method");
    boolean unsaid = !properties.has("Path") && !properties.has("Method");
    if (http && unsaid) {
      path = Optional.of(nodes.text(ApiBody.DEFAULT_PATH));
      method = Optional.of(nodes.text(ApiBody.ANY));
    }
    if (apiId.isEmpty() || path.isEmpty() || method.isEmpty()) {
      String lacking = apiId.isEmpty() ? kind.reference() : path.isEmpty() ? "Path" : "Method";
      problems.refused(
          entry.key().span(),
          "event `" + entry.key().text() + "` has no readable `" + lacking + "`");
      return Optional.empty();
    }
    return Optional.of(
        new ApiEvent(owner, entry.key(), properties, path.get(), method.get(), api, apiId.get()));
  }

  private static void checkReference(Properties properties, String name) {
    properties
        .map()
        .entry(name)
        .filter(entry -> Intrinsic.isNull(entry.value()))
        .ifPresent(
            entry ->
                properties
                    .problems()
                    .refused(
                        entry.key().span(),
                        "`" + name + "` is empty: name an API, or leave it out"));
  }
}
