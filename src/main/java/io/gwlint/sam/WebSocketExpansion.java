package io.gwlint.sam;

import io.gwlint.template.Resource;
import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code AWS::Serverless::WebSocketApi}: the API, a route with integration and permission for each
 * key, a stage, an authorizer.
 */
final class WebSocketExpansion {
  static final String TYPE = "AWS::Serverless::WebSocketApi";
  private static final String CREATED_BY = "websocketapi:createdBy";
  private static final String PREFIX = "AWS::ApiGatewayV2::";
  private static final String STAGE_NAME = "StageName";

  private final Expansion expansion;
  private final Domains domains;

  WebSocketExpansion(Expansion expansion, Domains domains) {
    this.expansion = expansion;
    this.domains = domains;
  }

  void expand(Resource written) {
    Resource api = unconditional(written);
    Properties properties = resolved(api);
    MapNode created = NodeBuilder.at(api.span()).pair(CREATED_BY, "SAM");
    Optional<MapNode> own = properties.map("Tags").filter(tags -> !tags.entries().isEmpty());
    MapNode all = own.map(tags -> MapBuilder.of(tags).putAll(created).build()).orElse(created);
    MapNode handedOn = properties.isTrue("PropagateTags") ? all : created;
    check(properties);
    expansion.add(api, api(api, properties).set("Tags", all));
    List<String> routes = addRoutes(api, properties);
    properties
        .literal("Domain")
        .ifPresent(
            domain -> {
              RecordSets records = new RecordSets(expansion);
              new HttpDomain(domains, api).add(domain, handedOn, records);
              records.finish();
            });
    addStage(api, properties, handedOn, routes);
  }

  private void check(Properties properties) {
    properties
        .scalar("IpAddressType")
        .filter(type -> !List.of("ipv4", "dualstack").contains(type.text()))
        .ifPresent(t -> expansion.refuse(t.span(), "`IpAddressType` is ipv4 or dualstack"));
    properties
        .nested("Domain")
        .flatMap(domain -> domain.map().entry("MutualTlsAuthentication"))
        .filter(entry -> !Intrinsic.isBlank(entry.value()))
        .ifPresent(
            entry ->
                expansion.refuse(
                    entry.key().span(), "a WebSocket API takes no `MutualTlsAuthentication`"));
  }

  /** The transform hands neither condition nor deletion policies on. */
  private static Resource unconditional(Resource written) {
    return new Resource(
        written.logicalId(),
        written.type(),
        written.properties(),
        Optional.empty(),
        written.dependsOn(),
        Optional.empty(),
        written.span(),
        written.author());
  }

  private Properties resolved(Resource api) {
    MapBuilder properties = MapBuilder.of(api.properties());
    for (String name : List.of("Auth", "Domain", "Routes")) {
      properties
          .get(name)
          .ifPresent(value -> properties.put(name, expansion.parameters().resolve(value)));
    }
    return expansion.reader(properties.build());
  }

  private static ResourceBuilder api(Resource api, Properties properties) {
    ResourceBuilder built = ResourceBuilder.inPlaceOf(api, PREFIX + "Api");
    NodeBuilder nodes = built.nodes();
    return built
        .copy(
            properties.map(),
            "ApiKeySelectionExpression",
            "Description",
            "DisableExecuteApiEndpoint",
            "DisableSchemaValidation",
            "IpAddressType",
            "RouteSelectionExpression")
        .set("Name", properties.get("Name").orElseGet(() -> nodes.text(api.logicalId())))
        .set("ProtocolType", "WEBSOCKET");
  }

  private Node stageName(Resource api, Properties properties) {
    Node name =
        properties.get(STAGE_NAME).orElseGet(() -> NodeBuilder.at(api.span()).text("default"));
    Optional<String> text = Intrinsic.text(name);
    if (text.filter("$default"::equals).isPresent()) {
      expansion.refuse(name.span(), "the stage of a WebSocket API cannot be `$default`");
    } else if (text.filter(t -> !t.isEmpty() && !LogicalIds.isAlphanumeric(t)).isPresent()) {
      expansion.refuse(name.span(), "the stage of a WebSocket API has to be alphanumeric");
    }
    return name;
  }

  private List<String> addRoutes(Resource api, Properties properties) {
    List<Entry> routes = properties.map("Routes").map(MapBuilder::distinct).orElse(List.of());
    if (routes.isEmpty()) {
      expansion.refuse(api.span(), "`" + api.logicalId() + "` has no `Routes`");
    }
    WebSocketAuth auth = new WebSocketAuth(expansion, api, properties);
    WebSocketRoutes built = new WebSocketRoutes(expansion, api, stageName(api, properties));
    List<String> ids = new ArrayList<>();
    routes.forEach(route -> built.add(route, auth).ifPresent(ids::add));
    auth.check(routes);
    return ids;
  }

  private void addStage(Resource api, Properties properties, MapNode tags, List<String> routes) {
    Node name = stageName(api, properties);
    String text = Intrinsic.text(name).orElse("");
    String id = api.logicalId() + (text.equals("default") ? "DefaultStage" : text + "Stage");
    ResourceBuilder stage = new ResourceBuilder(id, PREFIX + "Stage", api);
    stage
        .set("ApiId", stage.nodes().ref(api.logicalId()))
        .set(STAGE_NAME, name)
        .copy(
            properties.map(),
            "StageVariables",
            "AccessLogSettings",
            "DefaultRouteSettings",
            "RouteSettings")
        .set("AutoDeploy", stage.nodes().bool(true))
        .set("Tags", tags);
    if (properties.has("RouteSettings")) {
      stage.dependsOn(routes);
    }
    expansion.add(api, stage);
    expansion.references().add(api.logicalId(), "Stage", id);
  }
}
