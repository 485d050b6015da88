package io.gwlint.sam;

import io.gwlint.template.Resource;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code AWS::Serverless::HttpApi}: the HTTP API with its document, a stage, and what else its
 * properties ask for.
 */
final class HttpApiExpansion {
  private static final String CREATED_BY = "httpapi:createdBy";

  private final Expansion expansion;
  private final Domains domains;

  HttpApiExpansion(Expansion expansion, Domains domains) {
    this.expansion = expansion;
    this.domains = domains;
  }

  void expand(ServerlessApi api) {
    new ApiChecks(expansion.problems(), api).run();
    Properties properties = api.properties();
    HttpAuth auth = new HttpAuth(expansion, api);
    Optional<MapNode> tags = api.editableBody().map(body -> tags(api));
    api.body().ifPresent(body -> writeSettings(api, body, auth, tags));
    expansion.add(api.resource(), httpApi(api, properties));
    auth.addPermissions();
    properties
        .literal("Domain")
        .map(Properties::map)
        .map(domain -> expansion.reader(expansion.parameters().resolveAll(domain)))
        .ifPresent(
            domain ->
                new HttpDomain(domains, api.resource())
                    .add(domain, tags.orElseGet(() -> tags(api)), domains.records()));
    addStage(api, properties, tags);
  }

  private void writeSettings(
      ServerlessApi api, ApiBody body, HttpAuth auth, Optional<MapNode> tags) {
    Properties properties = api.properties();
    if (api.editableBody().isEmpty()) {
      return;
    }
    properties
        .get("CorsConfiguration")
        .map(expansion.parameters()::resolve)
        .ifPresent(cors -> new HttpCors(expansion, body).write(cors));
    auth.write(body);
    tags.ifPresent(all -> addTags(body, all));
    properties
        .get("DisableExecuteApiEndpoint")
        .ifPresent(value -> EndpointSetting.disableDefault(body, value));
    describe(body, properties);
    renameDefaultPath(body, properties);
  }

  private static MapNode tags(ServerlessApi api) {
    MapBuilder tags =
        MapBuilder.of(api.properties().map("Tags").orElse(Members.empty(api.resource().span())));
    return tags.put(CREATED_BY, NodeBuilder.at(api.resource().span()).text("SAM")).build();
  }

  private void addTags(ApiBody body, MapNode tags) {
    List<Node> all = new ArrayList<>();
    body.get("tags")
        .filter(given -> !(given instanceof ListNode))
        .ifPresent(given -> expansion.refuse(given.span(), "`tags` has to be a list"));
    body.get("tags")
        .filter(ListNode.class::isInstance)
        .ifPresent(list -> all.addAll(((ListNode) list).items()));
    MapBuilder.distinct(tags)
        .forEach(
            tag -> {
              all.removeIf(present -> isNamed(present, tag.key().text()));
              MapBuilder entry = new MapBuilder(tag.key().span()).put("name", tag.key());
              all.add(entry.put("x-amazon-apigateway-tag-value", tag.value()).build());
            });
    body.put("tags", new ListNode(all, tags.span()));
  }

  private static boolean isNamed(Node tag, String name) {
    return Members.map(tag).get("name").flatMap(Intrinsic::text).filter(name::equals).isPresent();
  }

  private void describe(ApiBody body, Properties properties) {
    MapNode info = body.section("info");
    boolean untitled =
        info.get("title")
            .flatMap(Intrinsic::refTarget)
            .filter("AWS::StackName"::equals)
            .isPresent();
    Optional<Node> name = properties.get("Name");
    Optional<Node> description = properties.get("Description");
    if (name.isPresent() && !untitled) {
      expansion.refuse(name.get().span(), "the document has a title already");
    }
    if (description.isPresent() && info.get("description").isPresent()) {
      expansion.refuse(description.get().span(), "the document has a description already");
    }
    MapBuilder edited = MapBuilder.of(info);
    edited.put("title", name.filter(title -> untitled));
    edited.put("description", description.filter(d -> info.get("description").isEmpty()));
    if (!edited.isEmpty()) {
      body.put("info", edited.build());
    }
  }

  /** An import that fails on warnings does not take {@code $default} without a slash. */
  private static void renameDefaultPath(ApiBody body, Properties properties) {
    MapNode paths = body.section("paths");
    Optional<Node> item = paths.get(ApiBody.DEFAULT_PATH);
    if (properties.has("FailOnWarnings") && item.isPresent()) {
      MapBuilder renamed = MapBuilder.of(paths).remove(ApiBody.DEFAULT_PATH);
      body.put("paths", renamed.put("/" + ApiBody.DEFAULT_PATH, item.get()).build());
    }
  }

  private static ResourceBuilder httpApi(ServerlessApi api, Properties properties) {
    ResourceBuilder built = ResourceBuilder.inPlaceOf(api.resource(), "AWS::ApiGatewayV2::Api");
    Optional<Node> uri = properties.get("DefinitionUri");
    built.set("BodyS3Location", uri.map(S3Location.BODY::of));
    if (uri.isEmpty()) {
      built.set("Body", api.body().map(ApiBody::document));
    }
    properties
        .get("FailOnWarnings")
        .filter(value -> !Intrinsic.isBlank(value))
        .ifPresent(value -> built.set("FailOnWarnings", value));
    return built;
  }

  private void addStage(ServerlessApi api, Properties properties, Optional<MapNode> tags) {
    Resource resource = api.resource();
    Node name =
        properties
            .get("StageName")
            .filter(given -> !Intrinsic.isBlank(given))
            .orElseGet(() -> NodeBuilder.at(resource.span()).text("$default"));
    String id = stageId(api.id(), name);
    ResourceBuilder stage = new ResourceBuilder(id, "AWS::ApiGatewayV2::Stage", resource);
    stage
        .set("ApiId", stage.nodes().ref(api.id()))
        .set("StageName", name)
        .copy(properties.map(), "StageVariables", "AccessLogSettings", "DefaultRouteSettings")
        .set("AutoDeploy", stage.nodes().bool(true))
        .set("Tags", tags.or(() -> properties.map("Tags")));
    stage.set("RouteSettings", routeSettings(api, properties));
    expansion.add(resource, stage);
    expansion.references().add(api.id(), "Stage", id);
  }

  /** What events say comes over what the API says, route by route and setting by setting. */
  private static Optional<Node> routeSettings(ServerlessApi api, Properties properties) {
    Optional<MapNode> own = properties.map("RouteSettings");
    if (api.routeSettings().isEmpty()) {
      return own.map(Node.class::cast);
    }
    MapNode ofEvents = api.routeSettings().build();
    return Optional.of(own.map(settings -> Globals.merge(settings, ofEvents)).orElse(ofEvents));
  }

  private static String stageId(String api, Node name) {
    String text = Intrinsic.text(name).orElse("");
    if (text.equals("$default")) {
      return api + "ApiGatewayDefaultStage";
    }
    return LogicalIds.isAlphanumeric(text)
        ? api + text + "Stage"
        : LogicalIds.join(api + "Stage", text);
  }
}
