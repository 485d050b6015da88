package io.gwlint.sam;

import io.gwlint.source.Span;
import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** An API's Swagger or OpenAPI document while events and settings are written into it. */
final class ApiBody {
  static final String INTEGRATION = "x-amazon-apigateway-integration";
  static final String ANY = "x-amazon-apigateway-any-method";
  static final String DEFAULT_PATH = "$default";
  private static final Pattern OPENAPI_3 = Pattern.compile("3(\\.\\d)(\\.\\d)?");
  private static final Set<String> NOT_METHODS = Set.of("summary", "description", "parameters");

  private MapNode document;

  ApiBody(MapNode document) {
    this.document = document;
  }

  /** An empty Swagger 2.0 document, as the transform starts a REST API. */
  static ApiBody swagger(Span cause) {
    return new ApiBody(skeleton(cause, "swagger", "2.0"));
  }

  /** An empty OpenAPI 3 document, as the transform starts an HTTP API. */
  static ApiBody openApi(Span cause) {
    return new ApiBody(skeleton(cause, "openapi", "3.0.1"));
  }

  private static MapNode skeleton(Span cause, String dialect, String version) {
    NodeBuilder nodes = NodeBuilder.at(cause);
    MapBuilder info = nodes.map().put("version", "1.0").put("title", nodes.ref("AWS::StackName"));
    return nodes
        .map()
        .put(dialect, version)
        .put("info", info.build())
        .put("paths", nodes.map().build())
        .build();
  }

  MapNode document() {
    return document;
  }

  Optional<Node> get(String key) {
    return document.get(key).filter(value -> !Intrinsic.isNull(value));
  }

  /** A mapping directly below the root; an empty one where there is none. */
  MapNode section(String key) {
    return get(key)
        .filter(MapNode.class::isInstance)
        .map(MapNode.class::cast)
        .orElseGet(() -> new MapNode(List.of(), document.span()));
  }

  void put(String key, Node value) {
    document = MapBuilder.of(document).put(key, value).build();
  }

  void remove(String key) {
    document = MapBuilder.of(document).remove(key).build();
  }

  /** True for a document that settings can be written into: a dialect and a mapping of paths. */
  boolean isComplete() {
    boolean paths = document.get("paths").filter(MapNode.class::isInstance).isPresent();
    return paths && (get("swagger").isPresent() || isOpenApi3());
  }

  boolean isOpenApi3() {
    return get("openapi").flatMap(Intrinsic::text).filter(ApiBody::isVersion3).isPresent();
  }

  /** True for {@code 3.0} and {@code 3.0.1}. */
  static boolean isVersion3(String version) {
    return OPENAPI_3.matcher(version).matches();
  }

  /** The paths in their order. */
  List<String> paths() {
    return MapBuilder.distinct(section("paths")).stream().map(e -> e.key().text()).toList();
  }

  /** The alternatives of a path item, those that are mappings. */
  List<MapNode> pathItems(String path) {
    return section("paths").get(path).map(Branches::of).orElse(List.of()).stream()
        .filter(MapNode.class::isInstance)
        .map(MapNode.class::cast)
        .toList();
  }

  /** Makes room for a method of a path. */
  void addMethod(ScalarNode path, ScalarNode method) {
    MapNode paths = section("paths");
    Node present =
        paths
            .get(path.text())
            .filter(item -> !Intrinsic.isNull(item))
            .orElseGet(() -> new MapNode(List.of(), path.span()));
    String name = methodName(method.text());
    Node item =
        Branches.edit(
            present,
            methods ->
                methods.get(name).isPresent()
                    ? methods
                    : MapBuilder.of(methods)
                        .put(name, new MapNode(List.of(), method.span()))
                        .build());
    putPath(paths, path, item);
  }

  private void putPath(MapNode paths, ScalarNode path, Node item) {
    ScalarNode key = paths.entry(path.text()).map(Entry::key).orElse(path);
    put("paths", MapBuilder.of(paths).put(new Entry(key, item)).build());
  }

  /** Lower case, with {@code any} in API Gateway's own spelling. */
  static String methodName(String method) {
    String lower = method.toLowerCase(Locale.ROOT);
    return lower.equals("any") ? ANY : lower;
  }

  /** True when every alternative of the path has that method with an integration. */
  boolean hasIntegration(String path, String method) {
    Optional<Node> item = section("paths").get(path);
    return item.isPresent()
        && Branches.of(item.get()).stream()
            .allMatch(branch -> hasIntegration(branch, methodName(method)));
  }

  private static boolean hasIntegration(Node item, String method) {
    return item instanceof MapNode methods
        && methods.get(method).map(Branches::of).orElse(List.of()).stream()
            .anyMatch(ApiBody::isIntegrated);
  }

  private static boolean isIntegrated(Node method) {
    return method instanceof MapNode map
        && map.get(INTEGRATION).filter(value -> !Intrinsic.isBlank(value)).isPresent();
  }

  /** Puts a whole path under a condition. */
  void makeConditional(String path, String condition) {
    MapNode paths = section("paths");
    paths
        .entry(path)
        .ifPresent(
            entry ->
                putPath(
                    paths,
                    entry.key(),
                    NodeBuilder.at(entry.key().span()).onlyIf(condition, entry.value())));
  }

  /** Edits every alternative of a path item. */
  void editPath(String path, UnaryOperator<MapNode> edit) {
    MapNode paths = section("paths");
    paths.entry(path).ifPresent(e -> putPath(paths, e.key(), Branches.edit(e.value(), edit)));
  }

  /**
   * Edits every alternative of a method, in every alternative of its path, that has an integration.
   */
  void editMethod(String path, String method, UnaryOperator<MapNode> edit) {
    String name = methodName(method);
    editMethods(path, (key, definition) -> key.equals(name) ? edit.apply(definition) : definition);
  }

  /**
   * Edits every method of a path that has an integration; the name comes in its normal spelling.
   */
  void editMethods(String path, BiFunction<String, MapNode, MapNode> edit) {
    editPath(path, methods -> editAll(methods, edit));
  }

  /** Visits every method of a path that has an integration. */
  void forEachMethod(String path, BiConsumer<String, MapNode> visit) {
    editMethods(
        path,
        (name, definition) -> {
          visit.accept(name, definition);
          return definition;
        });
  }

  private static MapNode editAll(MapNode methods, BiFunction<String, MapNode, MapNode> edit) {
    MapBuilder edited = MapBuilder.of(methods);
    for (Entry entry : MapBuilder.distinct(methods)) {
      String name = methodName(entry.key().text());
      if (!NOT_METHODS.contains(name)) {
        Node value =
            Branches.edit(
                entry.value(), method -> isIntegrated(method) ? edit.apply(name, method) : method);
        edited.put(new Entry(entry.key(), value));
      }
    }
    return edited.build();
  }
}
