package io.gwlint.sam;

import io.gwlint.source.Span;
import io.gwlint.template.Resource;
import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The serverless REST and HTTP APIs of a template and the events that refer to them. */
final class Apis {
  private static final List<String> OWNERS =
      List.of("AWS::Serverless::Function", "AWS::Serverless::StateMachine");

  private final Expansion expansion;
  private final Map<String, ServerlessApi> apis = new LinkedHashMap<>();
  private final Map<String, Map<String, ApiEvent>> events = new LinkedHashMap<>();

  /**
   * Finds APIs and events, adds the implicit APIs, and makes room for every method that an event
   * asks for.
   */
  Apis(Expansion expansion) {
    this.expansion = expansion;
    for (Resource resource : expansion.written().values()) {
      if (OWNERS.contains(resource.type())) {
        readEvents(resource);
      } else if (isApi(resource)) {
        apis.put(resource.logicalId(), written(resource));
      }
    }
    addImplicit(ApiEvent.Kind.REST);
    addImplicit(ApiEvent.Kind.HTTP);
    all().forEach(this::place);
    apis.values().stream().filter(ServerlessApi::isManaged).forEach(this::makePathsConditional);
  }

  private static boolean isApi(Resource resource) {
    return resource.type().equals(ServerlessApi.REST) || resource.type().equals(ServerlessApi.HTTP);
  }

  /** Every API, implicit ones last. */
  Collection<ServerlessApi> values() {
    return apis.values();
  }

  Optional<ServerlessApi> find(String logicalId) {
    return Optional.ofNullable(apis.get(logicalId));
  }

  /** True when the API of an event is in this template, serverless or not. */
  boolean isKnown(ApiEvent event) {
    return apis.containsKey(event.apiId()) || expansion.written().containsKey(event.apiId());
  }

  /** The event of that name of a function or state machine, if it is a readable event of an API. */
  Optional<ApiEvent> event(Resource owner, String name) {
    return Optional.ofNullable(events.getOrDefault(owner.logicalId(), Map.of()).get(name));
  }

  private List<ApiEvent> all() {
    return events.values().stream().flatMap(own -> own.values().stream()).toList();
  }

  private void readEvents(Resource owner) {
    Map<String, ApiEvent> own = new LinkedHashMap<>();
    Optional<MapNode> section = expansion.properties(owner).map("Events");
    for (Entry entry : section.map(MapBuilder::distinct).orElse(List.of())) {
      kind(entry.value())
          .flatMap(kind -> ApiEvent.read(owner, entry, kind, expansion.problems()))
          .ifPresent(event -> own.put(entry.key().text(), event));
    }
    events.put(owner.logicalId(), own);
  }

  private static Optional<ApiEvent.Kind> kind(Node event) {
    String type = Members.map(event).get("Type").flatMap(Intrinsic::text).orElse("");
    return switch (type) {
      case "Api" -> Optional.of(ApiEvent.Kind.REST);
      case "HttpApi" -> Optional.of(ApiEvent.Kind.HTTP);
      default -> Optional.empty();
    };
  }

  private ServerlessApi written(Resource resource) {
    Resource bare = expansion.template().resources().get(resource.logicalId());
    Properties own = expansion.properties(bare == null ? resource : bare);
    boolean managed = !own.has("DefinitionBody") && !own.has("DefinitionUri");
    Optional<ApiBody> body =
        managed
            ? Optional.of(emptyBody(resource))
            : expansion
                .properties(resource)
                .get("DefinitionBody")
                .filter(MapNode.class::isInstance)
                .map(node -> new ApiBody((MapNode) node));
    return new ServerlessApi(resource, body, managed, expansion.problems());
  }

  private ApiBody emptyBody(Resource resource) {
    Span cause = resource.span();
    if (resource.type().equals(ServerlessApi.HTTP)) {
      return ApiBody.openApi(cause);
    }
    ApiBody body = ApiBody.swagger(cause);
    Optional<Node> version = expansion.properties(resource).get("OpenApiVersion");
    if (version.flatMap(Intrinsic::text).filter(ApiBody::isVersion3).isPresent()) {
      body.remove("swagger");
      body.put("openapi", asText(version.get()));
    }
    return body;
  }

  private static Node asText(Node version) {
    return NodeBuilder.at(version.span()).text(Intrinsic.text(version).orElse(""));
  }

  private void addImplicit(ApiEvent.Kind kind) {
    List<ApiEvent> own =
        all().stream().filter(event -> event.apiId().equals(kind.implicitApi())).toList();
    boolean taken =
        find(kind.implicitApi())
            .filter(api -> api.isRest() != kind.equals(ApiEvent.Kind.REST))
            .isPresent();
    if (!own.isEmpty() && !taken) {
      Resource resource = new ImplicitApi(expansion, kind, own).resource();
      ApiBody body = emptyBody(resource);
      ServerlessApi api =
          new ServerlessApi(resource, Optional.of(body), true, expansion.problems());
      apis.put(api.id(), api);
    }
  }

  private void place(ApiEvent event) {
    Optional<ServerlessApi> api = find(event.apiId());
    if (api.isEmpty()) {
      if (!expansion.written().containsKey(event.apiId())) {
        expansion
            .problems()
            .unresolved(
                event.api().span(),
                "event `" + event.key().text() + "` names no API of this template");
      }
      return;
    }
    api.get().demand(event.path().text(), event.method().text(), event.condition());
    if (api.get().isManaged()) {
      api.get().body().ifPresent(body -> body.addMethod(event.path(), event.method()));
    }
  }

  /** A path of which every method is conditional exists only if one of its methods does. */
  private void makePathsConditional(ServerlessApi api) {
    api.demands()
        .forEach(
            (path, methods) -> {
              Set<String> names = new LinkedHashSet<>();
              methods.values().forEach(condition -> condition.ifPresent(names::add));
              if (!names.isEmpty() && !methods.containsValue(Optional.<String>empty())) {
                api.body().ifPresent(body -> body.makeConditional(path, shared(api, path, names)));
              }
            });
  }

  private String shared(ServerlessApi api, String path, Set<String> conditions) {
    if (conditions.size() == 1) {
      return conditions.iterator().next();
    }
    String name = path.replace("/", "SLASH").replace("{", "OB").replace("}", "CB");
    String condition = api.id() + name + "PathCondition";
    List<String> names = new ArrayList<>(conditions);
    CombinedCondition.add(expansion, condition, names, api.resource().span());
    return condition;
  }
}
