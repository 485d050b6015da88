package io.gwlint.sam;

import io.gwlint.source.Span;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code HttpApi} events of functions: a permission, and a method in the API's document. */
final class HttpEvents {
  private static final Pattern TRAILING_SLASH = Pattern.compile("^(.+)/$");
  private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([a-zA-Z0-9._-]+|proxy\\+)}");
  private static final Pattern ANY_PARAMETER = Pattern.compile("\\{(.*?)}");
  private static final String PARTITION = "${AWS::Partition}";
  private static final String PARAMETERS = "parameters";

  private final Expansion expansion;
  private final Apis apis;

  HttpEvents(Expansion expansion, Apis apis) {
    this.expansion = expansion;
    this.apis = apis;
  }

  void expand(ApiEvent event, FunctionTarget target) {
    if (!apis.isKnown(event)) {
      return;
    }
    Optional<ServerlessApi> api = apis.find(event.apiId());
    if (api.filter(found -> isCoveredByDefault(event, target, found)).isEmpty()) {
      expansion.add(event.owner(), permission(event, target));
    }
    api.ifPresent(found -> integrate(event, target, found));
  }

  private void integrate(ApiEvent event, FunctionTarget target, ServerlessApi api) {
    addRouteSettings(event, api);
    Optional<ApiBody> body = openApi(api);
    boolean legible = api.body().filter(given -> !Intrinsic.is(given.document())).isPresent();
    if (body.isEmpty() && legible) {
      Span place =
          api.properties()
              .map()
              .entry("DefinitionBody")
              .map(entry -> entry.key().span())
              .orElse(event.api().span());
      expansion.refuse(
          place, "an `HttpApi` event needs a definition with `openapi: 3...` and `paths`");
    }
    body.ifPresent(given -> integrate(event, target, api, given));
  }

  /** The transform takes an API of the other kind, too, if its document is of this one. */
  private static Optional<ApiBody> openApi(ServerlessApi api) {
    return api.editableBody().filter(ApiBody::isOpenApi3);
  }

  /** The permission for a function's default route covers its other routes. */
  private static boolean isCoveredByDefault(
      ApiEvent event, FunctionTarget target, ServerlessApi api) {
    String path = event.path().text();
    return !path.equals(ApiBody.DEFAULT_PATH)
        && target.alias().isEmpty()
        && openApi(api)
            .filter(body -> body.hasIntegration(ApiBody.DEFAULT_PATH, ApiBody.ANY))
            .map(body -> body.pathItems(ApiBody.DEFAULT_PATH))
            .filter(items -> items.stream().allMatch(item -> calls(item, target)))
            .isPresent();
  }

  private static boolean calls(MapNode item, FunctionTarget target) {
    return item.get(ApiBody.ANY).map(Branches::of).orElse(List.of()).stream()
        .flatMap(method -> Members.map(method).get(ApiBody.INTEGRATION).stream())
        .flatMap(integration -> Members.map(integration).get("uri").stream())
        .flatMap(uri -> Branches.of(uri).stream())
        .flatMap(uri -> Members.map(uri).get("Fn::Sub").flatMap(Intrinsic::text).stream())
        .anyMatch(uri -> uri.contains(target.arnVariable()));
  }

  private ResourceBuilder permission(ApiEvent event, FunctionTarget target) {
    ResourceBuilder permission =
        Permissions.ofEvent(
            event.id() + "Permission", target, event.span(), Permissions.API_GATEWAY);
    NodeBuilder nodes = permission.nodes();
    MapNode variables = nodes.map().put("__ApiId__", event.api()).put("__Stage__", "*").build();
    String arn = Permissions.executeApi(PARTITION, "${__ApiId__}/${__Stage__}" + routeOf(event));
    return permission.set("SourceArn", nodes.sub(arn, variables));
  }

  private static String routeOf(ApiEvent event) {
    String method = event.method().text().toLowerCase(Locale.ROOT);
    boolean any = method.equals("any") || method.equals(ApiBody.ANY);
    String written = TRAILING_SLASH.matcher(event.path().text()).replaceAll("$1");
    String bare = written.equals(ApiBody.DEFAULT_PATH) ? "" : written;
    String path = PATH_PARAMETER.matcher(bare).replaceAll("*");
    if (method.equals("any") && path.equals("/" + ApiBody.DEFAULT_PATH)) {
      return path;
    }
    return "/" + (any ? "*" : method.toUpperCase(Locale.ROOT)) + path;
  }

  /** The transform takes a function call, too, but not nothing, except under a condition. */
  private Optional<MapNode> given(ApiEvent event) {
    Optional<Entry> entry = event.properties().map().entry("RouteSettings");
    Optional<Node> value = entry.map(Entry::value);
    if (value.isEmpty() || value.get() instanceof MapNode) {
      return value.map(MapNode.class::cast);
    }
    if (event.condition().isEmpty()) {
      expansion.refuse(entry.get().key().span(), "`RouteSettings` has to be a mapping");
    }
    return Optional.empty();
  }

  /** Settings of the event's route belong to the API's stage. */
  private void addRouteSettings(ApiEvent event, ServerlessApi api) {
    Optional<MapNode> given = given(event);
    if (given.isEmpty()) {
      return;
    }
    String method = event.method().text();
    String path = event.path().text();
    String route = method.equals(ApiBody.ANY) ? path : method.toUpperCase(Locale.ROOT) + " " + path;
    MapNode settings =
        event.condition().map(c -> event.nodes().onlyIf(c, given.get())).orElse(given.get());
    MapBuilder merged =
        MapBuilder.of(
            api.routeSettings().get(route).map(Members::map).orElse(Members.empty(event.span())));
    api.routeSettings().put(route, merged.putAll(settings).build());
  }

  private void integrate(ApiEvent event, FunctionTarget target, ServerlessApi api, ApiBody body) {
    String path = event.path().text();
    String method = ApiBody.methodName(event.method().text());
    body.section("paths")
        .entry(path)
        .filter(entry -> !(entry.value() instanceof MapNode))
        .ifPresent(e -> expansion.refuse(e.key().span(), "a path has to be a mapping"));
    if (!body.hasIntegration(path, method)) {
      body.addMethod(event.path(), event.method());
      body.editPath(path, item -> withMethod(item, method, event, target));
    } else if (api.isManaged()) {
      expansion.refuse(event.span(), "method `" + method + "` of `" + path + "` is defined twice");
      return;
    }
    new HttpEventAuth(expansion, event, api).write(body);
    body.editMethod(path, method, definition -> withSettings(definition, event));
  }

  private static MapNode withMethod(
      MapNode item, String method, ApiEvent event, FunctionTarget target) {
    NodeBuilder nodes = event.nodes();
    MapNode uri = nodes.sub(RestEvents.uri(PARTITION, target, false));
    MapNode integration =
        nodes
            .map()
            .put("type", "aws_proxy")
            .put("httpMethod", "POST")
            .put("payloadFormatVersion", "2.0")
            .put("uri", event.condition().map(c -> nodes.onlyIf(c, uri)).orElse(uri))
            .build();
    MapBuilder definition =
        MapBuilder.of(item.get(method).map(Members::map).orElse(Members.empty(event.span())));
    definition.put(ApiBody.INTEGRATION, integration);
    if (event.path().text().equals(ApiBody.DEFAULT_PATH) && method.equals(ApiBody.ANY)) {
      definition.put("isDefaultRoute", nodes.bool(true));
    }
    if (definition.get("responses").isEmpty()) {
      definition.put("responses", nodes.map().build());
    }
    MapNode whole = definition.build();
    Node value = event.condition().map(c -> nodes.onlyIf(c, whole)).orElse(whole);
    return MapBuilder.of(item).put(method, value).build();
  }

  private static MapNode withSettings(MapNode method, ApiEvent event) {
    MapBuilder edited = MapBuilder.of(method);
    MapBuilder integration =
        MapBuilder.of(
            method.get(ApiBody.INTEGRATION).map(Members::map).orElse(Members.empty(event.span())));
    integration.put("timeoutInMillis", event.properties().get("TimeoutInMillis"));
    integration.put("payloadFormatVersion", event.properties().get("PayloadFormatVersion"));
    edited.put(ApiBody.INTEGRATION, integration.build());
    Matcher matcher = ANY_PARAMETER.matcher(event.path().text());
    List<String> names = new ArrayList<>();
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    if (!names.isEmpty()) {
      edited.put(PARAMETERS, pathParameters(edited.get(PARAMETERS), names, event.path()));
    }
    return edited.build();
  }

  private static ListNode pathParameters(
      Optional<Node> present, List<String> names, ScalarNode path) {
    NodeBuilder nodes = NodeBuilder.at(path.span());
    List<Node> parameters = new ArrayList<>();
    present
        .filter(ListNode.class::isInstance)
        .ifPresent(list -> parameters.addAll(((ListNode) list).items()));
    for (String name : names) {
      int index = indexOf(parameters, name);
      MapBuilder parameter =
          index < 0
              ? nodes.map().put("name", name)
              : MapBuilder.of((MapNode) parameters.remove(index));
      parameter.put("in", nodes.text("path")).put("required", nodes.bool(true));
      parameters.add(parameter.build());
    }
    return nodes.list(parameters);
  }

  private static int indexOf(List<Node> parameters, String name) {
    for (int i = 0; i < parameters.size(); i++) {
      Optional<Entry> entry = Members.map(parameters.get(i)).entry("name");
      if (entry.flatMap(e -> Intrinsic.text(e.value())).filter(name::equals).isPresent()) {
        return i;
      }
    }
    return -1;
  }
}
