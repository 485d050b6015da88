package io.gwlint.sam;

import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code Api} events of functions: a permission, and a method in the API's document. */
final class RestEvents {
  private static final Pattern TRAILING_SLASH = Pattern.compile("^(.+)/$");
  private static final Pattern PATH_PARAMETER = Pattern.compile("\\{[a-zA-Z0-9._-]+\\+?}");

  private final Expansion expansion;
  private final Apis apis;

  RestEvents(Expansion expansion, Apis apis) {
    this.expansion = expansion;
    this.apis = apis;
  }

  void expand(ApiEvent event, FunctionTarget target) {
    if (!apis.isKnown(event)) {
      return;
    }
    expansion.add(event.owner(), permission(event, target));
    Optional<ServerlessApi> found = apis.find(event.apiId());
    if (found.isEmpty()) {
      return;
    }
    ServerlessApi api = found.get();
    if (!api.isRest()) {
      expansion.refuse(
          event.api().span(), "an `Api` event needs an API of type " + ServerlessApi.REST);
    } else if (api.properties().isTrue("MergeDefinitions")) {
      merge(event, target, api);
    } else if (api.isManaged()) {
      api.editableBody().ifPresent(body -> integrate(event, target, api, body));
    }
    overrideAuth(event, api);
  }

  private ResourceBuilder permission(ApiEvent event, FunctionTarget target) {
    String id = LogicalIds.join(event.id() + "Permission", stageSuffix(expansion, apis, event));
    ResourceBuilder permission =
        Permissions.ofEvent(id, target, event.span(), Permissions.API_GATEWAY);
    NodeBuilder nodes = permission.nodes();
    MapNode variables = nodes.map().put("__ApiId__", event.api()).put("__Stage__", "*").build();
    String resource = "${__ApiId__}/${__Stage__}/" + verb(event) + wildcardPath(event);
    String arn = Permissions.executeApi(expansion.partition(), resource);
    return permission.set("SourceArn", nodes.sub(arn, variables));
  }

  /** What a permission's logical id says of the stage. */
  static String stageSuffix(Expansion expansion, Apis apis, ApiEvent event) {
    return apis.find(event.apiId())
        .map(ServerlessApi::properties)
        .or(
            () ->
                Optional.ofNullable(expansion.written().get(event.apiId()))
                    .map(expansion::properties))
        .flatMap(properties -> properties.text("StageName"))
        .orElse("Stage");
  }

  private Node stage(ApiEvent event) {
    return event.nodes().text(stageSuffix(expansion, apis, event));
  }

  private static String verb(ApiEvent event) {
    String method = event.method().text();
    return method.equalsIgnoreCase("any") ? "*" : method.toUpperCase(Locale.ROOT);
  }

  private static String wildcardPath(ApiEvent event) {
    String path = TRAILING_SLASH.matcher(event.path().text()).replaceAll("$1");
    return PATH_PARAMETER.matcher(path).replaceAll("*");
  }

  /** Writes the method into the document. */
  private void integrate(ApiEvent event, FunctionTarget target, ServerlessApi api, ApiBody body) {
    String path = event.path().text();
    String method = ApiBody.methodName(event.method().text());
    if (body.hasIntegration(path, method)) {
      expansion.refuse(event.span(), "method `" + method + "` of `" + path + "` is defined twice");
      return;
    }
    body.addMethod(event.path(), event.method());
    body.editPath(path, item -> withMethod(item, method, event, integration(event, target, api)));
    new RestEventAuth(expansion, event, api).write(body, stage(event));
    new RestEventSettings(expansion, event, api).write(body);
  }

  private static MapNode withMethod(
      MapNode item, String method, ApiEvent event, MapNode integration) {
    MapBuilder definition =
        MapBuilder.of(item.get(method).map(Members::map).orElse(Members.empty(event.span())));
    definition.put(ApiBody.INTEGRATION, integration);
    if (definition.get("responses").isEmpty()) {
      definition.put("responses", Members.empty(event.span()));
    }
    MapNode whole = definition.build();
    Node value = event.condition().map(c -> event.nodes().onlyIf(c, whole)).orElse(whole);
    return MapBuilder.of(item).put(method, value).build();
  }

  private MapNode integration(ApiEvent event, FunctionTarget target, ServerlessApi api) {
    NodeBuilder nodes = event.nodes();
    boolean streams =
        event
            .properties()
            .text("ResponseTransferMode")
            .filter("RESPONSE_STREAM"::equals)
            .isPresent();
    MapNode uri = nodes.sub(uri(expansion.partition(), target, streams));
    MapBuilder integration =
        nodes
            .map()
            .put("type", "aws_proxy")
            .put("httpMethod", "POST")
            .put("uri", event.condition().map(c -> nodes.onlyIf(c, uri)).orElse(uri));
    if (streams) {
      integration.put("responseTransferMode", "STREAM");
    }
    return integration
        .put("credentials", new RestEventAuth(expansion, event, api).credentials())
        .put("timeoutInMillis", event.properties().get("TimeoutInMillis"))
        .build();
  }

  /** Where API Gateway calls a function. */
  static String uri(String partition, FunctionTarget target, boolean streams) {
    return "arn:"
        + partition
        + ":apigateway:${AWS::Region}:lambda:path/"
        + (streams ? "2021-11-15" : "2015-03-31")
        + "/functions/"
        + target.arnVariable()
        + (streams ? "/response-streaming-invocations" : "/invocations");
  }

  /** Writes the method into an empty document, then lays it over what the person wrote for it. */
  private void merge(ApiEvent event, FunctionTarget target, ServerlessApi api) {
    boolean hasPaths =
        api.body().filter(body -> !body.section("paths").entries().isEmpty()).isPresent();
    if (!hasPaths) {
      return; // AWS's transform loses the method, too.
    }
    ApiBody generated = ApiBody.swagger(event.span());
    integrate(event, target, api, generated);
    MapNode written = api.body().orElseThrow().section("paths");
    String path = event.path().text();
    String method = event.method().text().toLowerCase(Locale.ROOT);
    MapNode item = written.get(path).map(Members::map).orElse(Members.empty(event.path().span()));
    MapBuilder merged =
        MapBuilder.of(item.get(method).map(Members::map).orElse(Members.empty(event.span())));
    generated.pathItems(path).stream()
        .flatMap(made -> made.get(ApiBody.methodName(method)).stream())
        .forEach(made -> merged.putAll(Members.map(made)));
    MapNode whole = MapBuilder.of(item).put(method, merged.build()).build();
    api.body().orElseThrow().put("paths", MapBuilder.of(written).put(path, whole).build());
  }

  /** An event can change the authorization of a document that the person wrote, if it says so. */
  private void overrideAuth(ApiEvent event, ServerlessApi api) {
    Optional<Properties> auth =
        event.properties().nested("Auth").filter(given -> given.has("OverrideApiAuth"));
    if (auth.isEmpty() || !api.isRest()) {
      return;
    }
    if (Stream.of("Authorizer", "ApiKeyRequired", "ResourcePolicy").noneMatch(auth.get()::has)) {
      expansion.refuse(
          auth.get().span(),
          "`OverrideApiAuth` needs an Authorizer, ApiKeyRequired or ResourcePolicy beside it");
    }
    api.editableBody()
        .ifPresent(body -> new RestEventAuth(expansion, event, api).write(body, stage(event)));
  }
}
