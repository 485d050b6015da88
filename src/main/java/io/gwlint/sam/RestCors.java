package io.gwlint.sam;

import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@code Cors} of a REST API: an {@code OPTIONS} method for every path, answered by a mock. */
final class RestCors {
  private static final String OPTIONS = "options";
  private static final String ORIGIN = "AllowOrigin";
  private static final String ANY_ORIGIN = "'*'";
  private static final List<String> KEYS =
      List.of(ORIGIN, "AllowHeaders", "AllowMethods", "MaxAge", "AllowCredentials");
  private static final List<String> ALL_METHODS =
      List.of("OPTIONS", "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH");

  private final Expansion expansion;
  private final ApiBody body;

  RestCors(Expansion expansion, ApiBody body) {
    this.expansion = expansion;
    this.body = body;
  }

  void write(Node cors) {
    if (Intrinsic.isBlank(cors)) {
      return;
    }
    NodeBuilder nodes = NodeBuilder.at(cors.span());
    boolean origins = !(cors instanceof MapNode) || Intrinsic.is(cors);
    Properties settings = expansion.reader(origins ? nodes.pair(ORIGIN, cors) : (MapNode) cors);
    check(settings);
    Set<String> done = new HashSet<>();
    for (String path : body.paths()) {
      String resource = path.equals("/") ? path : path.replaceAll("/+$", "");
      if (done.add(resource)) {
        body.editPath(path, item -> withOptions(item, settings, nodes));
      }
    }
  }

  private void check(Properties settings) {
    for (Entry entry : settings.map().entries()) {
      if (!KEYS.contains(entry.key().text())) {
        expansion.refuse(entry.key().span(), "`Cors` knows no `" + entry.key().text() + "`");
      }
    }
    String origin = settings.get(ORIGIN).map(o -> Intrinsic.text(o).orElse("")).orElse(ANY_ORIGIN);
    if (settings.isTrue("AllowCredentials") && origin.equals(ANY_ORIGIN)) {
      expansion.refuse(settings.span(), "`AllowCredentials` needs an `AllowOrigin` other than '*'");
    }
  }

  private static MapNode withOptions(MapNode item, Properties settings, NodeBuilder nodes) {
    if (item.get(OPTIONS).isPresent()) {
      return item;
    }
    MapBuilder parameters = nodes.map();
    MapBuilder headers = nodes.map();
    header("Origin", settings.get(ORIGIN).orElseGet(() -> nodes.text(ANY_ORIGIN)), "string")
        .write(parameters, headers);
    settings
        .get("AllowHeaders")
        .filter(value -> !Intrinsic.isBlank(value))
        .ifPresent(value -> header("Headers", value, "string").write(parameters, headers));
    Node methods =
        settings
            .get("AllowMethods")
            .filter(value -> !Intrinsic.isBlank(value))
            .orElseGet(() -> nodes.text("'" + methodsOf(item) + "'"));
    header("Methods", methods, "string").write(parameters, headers);
    settings
        .get("MaxAge")
        .ifPresent(
            age -> new Header("Access-Control-Max-Age", age, "integer").write(parameters, headers));
    if (settings.isTrue("AllowCredentials")) {
      header("Credentials", nodes.text("'true'"), "string").write(parameters, headers);
    }
    Node method = options(nodes, parameters.build(), headers.build());
    return MapBuilder.of(item).put(OPTIONS, method).build();
  }

  private static Header header(String what, Node value, String type) {
    return new Header("Access-Control-Allow-" + what, value, type);
  }

  private record Header(String name, Node value, String type) {
    void write(MapBuilder parameters, MapBuilder headers) {
      parameters.put("method.response.header." + name, value);
      headers.put(name, NodeBuilder.at(value.span()).pair("type", type));
    }
  }

  private static String methodsOf(MapNode item) {
    if (item.get(ApiBody.ANY).isPresent()) {
      return String.join(",", new TreeSet<>(ALL_METHODS));
    }
    Stream<String> names = item.entries().stream().map(entry -> entry.key().text());
    Set<String> methods = new TreeSet<>();
    Stream.concat(names, Stream.of(OPTIONS))
        .forEach(name -> methods.add(name.toUpperCase(Locale.ROOT)));
    return String.join(",", methods);
  }

  private static MapNode options(NodeBuilder nodes, MapNode parameters, MapNode headers) {
    Node json = nodes.list(nodes.text("application/json"));
    MapNode described =
        nodes
            .map()
            .put("description", "Default response for CORS method")
            .put("headers", headers)
            .build();
    return nodes
        .map()
        .put("summary", "CORS support")
        .put("consumes", json)
        .put("produces", json)
        .put(ApiBody.INTEGRATION, mock(nodes, parameters))
        .put("responses", nodes.pair("200", described))
        .build();
  }

  private static MapNode mock(NodeBuilder nodes, MapNode parameters) {
    MapNode response =
        nodes
            .map()
            .put("statusCode", "200")
            .put("responseParameters", parameters)
            .put("responseTemplates", nodes.pair("application/json", "{}\n"))
            .build();
    String request = "{\n  \"statusCode\" : 200\n}\n";
    return nodes
        .map()
        .put("type", "mock")
        .put("requestTemplates", nodes.pair("application/json", request))
        .put("responses", nodes.pair("default", response))
        .build();
  }
}
