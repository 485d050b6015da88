package io.gwlint.sam;

import io.gwlint.template.Resource;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code AWS::Serverless::Api}: the REST API with its document, a deployment, a stage, and what
 * else its properties ask for.
 */
final class RestApiExpansion {
  private static final String[] SAME = {
    "BinaryMediaTypes",
    "MinimumCompressionSize",
    "Name",
    "Description",
    "Mode",
    "ApiKeySourceType",
    "Policy",
    "SecurityPolicy",
    "EndpointAccessMode"
  };

  private final Expansion expansion;
  private final UsagePlans usagePlans;
  private final Domains domains;

  RestApiExpansion(Expansion expansion, Domains domains) {
    this.expansion = expansion;
    this.usagePlans = new UsagePlans(expansion);
    this.domains = domains;
  }

  void expand(ServerlessApi api) {
    Properties properties = resolved(api);
    new ApiChecks(expansion.problems(), api).run();
    checkVersion(properties, api.isManaged());
    RestAuth auth = new RestAuth(expansion, api, properties);
    api.body().ifPresent(body -> writeSettings(body, properties, auth));
    ResourceBuilder restApi = restApi(api, properties);
    expansion.add(api.resource(), restApi);
    String stage = new RestStage(expansion, api, properties).add(restApi.properties());
    auth.addPermissions();
    usagePlans.add(api, properties, stage);
    properties
        .literal("Domain")
        .ifPresent(d -> new RestDomain(domains, api.resource(), properties).add(d));
  }

  /** Some properties are read with the values of parameters. */
  private Properties resolved(ServerlessApi api) {
    MapBuilder properties = MapBuilder.of(api.resource().properties());
    for (String name : new String[] {"Auth", "BinaryMediaTypes", "Domain"}) {
      properties
          .get(name)
          .ifPresent(value -> properties.put(name, expansion.parameters().resolve(value)));
    }
    return expansion.reader(properties.build());
  }

  private void checkVersion(Properties properties, boolean managed) {
    Optional<ScalarNode> version = properties.scalar("OpenApiVersion");
    version
        .filter(given -> !isVersion(given) || (isNumber(given) && !managed))
        .ifPresent(
            given -> expansion.refuse(given.span(), "`OpenApiVersion` has to look like 3.0.1"));
  }

  private static boolean isNumber(ScalarNode given) {
    return given.kind() == ScalarNode.Kind.NUMBER;
  }

  /** Of numbers, the transform takes 3.0 alone, and that for its own definitions. */
  private static boolean isVersion(ScalarNode given) {
    return isNumber(given)
        ? given.text().equals("3.0")
        : given.text().matches("[2-3](\\.\\d)(\\.\\d)?");
  }

  private void writeSettings(ApiBody body, Properties properties, RestAuth auth) {
    if (!body.isComplete()) {
      return;
    }
    properties.get("Cors").ifPresent(cors -> new RestCors(expansion, body).write(cors));
    OpenApiConversion conversion = new OpenApiConversion(properties);
    if (properties.has("Auth")) {
      auth.write(body);
      conversion.convert(body);
    }
    GatewayResponses responses = new GatewayResponses(expansion.problems(), body);
    properties.literal("GatewayResponses").ifPresent(responses::write);
    properties
        .get("BinaryMediaTypes")
        .filter(types -> !Intrinsic.isBlank(types))
        .ifPresent(types -> body.put("x-amazon-apigateway-binary-media-types", unescaped(types)));
    properties
        .literal("Models")
        .map(Properties::map)
        .ifPresent(models -> addModels(body, models, conversion));
    properties.map("Models").ifPresent(this::checkModels);
    properties
        .get("DisableExecuteApiEndpoint")
        .ifPresent(value -> EndpointSetting.disableDefault(body, value));
    conversion.convert(body);
  }

  private static void addModels(ApiBody body, MapNode models, OpenApiConversion conversion) {
    MapBuilder definitions = MapBuilder.of(body.section("definitions"));
    MapBuilder.distinct(models)
        .forEach(
            model -> {
              String name = model.key().text().toLowerCase(Locale.ROOT);
              definitions.put(name, model.value());
            });
    body.put("definitions", definitions.build());
    conversion.convert(body);
  }

  private void checkModels(MapNode models) {
    for (Entry model : models.entries()) {
      if (!(model.value() instanceof MapNode schema)) {
        expansion.refuse(
            model.key().span(), "model `" + model.key().text() + "` has to be a mapping");
      } else if (schema.get("type").filter(type -> !Intrinsic.isBlank(type)).isEmpty()) {
        expansion.refuse(model.key().span(), "model `" + model.key().text() + "` has no `type`");
      }
    }
  }

  /** Media types may be written with {@code ~1} for a slash. */
  private static Node unescaped(Node types) {
    if (types instanceof ListNode list) {
      return new ListNode(
          list.items().stream().map(RestApiExpansion::unescaped).toList(), list.span());
    }
    if (types instanceof ScalarNode scalar && scalar.text().contains("~1")) {
      return ScalarNode.synthetic(scalar.text().replace("~1", "/"), scalar.span());
    }
    if (types instanceof MapNode map) {
      MapBuilder unescaped = new MapBuilder(map.span());
      map.entries()
          .forEach(e -> unescaped.put(e.key().text().replace("~1", "/"), unescaped(e.value())));
      return unescaped.build();
    }
    return types;
  }

  private void writeEndpoint(ResourceBuilder restApi, Node endpoint) {
    if (EndpointSetting.isAmbiguous(endpoint)) {
      expansion.refuse(
          endpoint.span(), "`VPCEndpointIds` and `VpcEndpointIds` cannot be used together");
    }
    EndpointSetting.write(restApi, endpoint);
  }

  private ResourceBuilder restApi(ServerlessApi api, Properties properties) {
    Resource resource = api.resource();
    ResourceBuilder restApi = ResourceBuilder.inPlaceOf(resource, "AWS::ApiGateway::RestApi");
    restApi.copy(properties.map(), SAME);
    properties
        .get("EndpointConfiguration")
        .filter(endpoint -> !Intrinsic.isBlank(endpoint))
        .ifPresent(endpoint -> writeEndpoint(restApi, endpoint));
    Optional<Node> uri = properties.get("DefinitionUri");
    restApi.set("BodyS3Location", uri.map(S3Location.BODY::of));
    if (uri.isEmpty()) {
      restApi.set("Body", api.body().map(ApiBody::document));
    }
    properties
        .get("FailOnWarnings")
        .filter(value -> !Intrinsic.isBlank(value))
        .ifPresent(value -> restApi.set("FailOnWarnings", value));
    return restApi.set("Tags", Tags.propagated(properties).map(Tags::list));
  }
}
