package io.gwlint.sam;

import io.gwlint.template.Resource;
import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The routes of a serverless WebSocket API, each with its integration and permission. */
final class WebSocketRoutes {
  private static final List<String> SPECIAL = List.of("$connect", "$disconnect", "$default");
  private static final String PREFIX = "AWS::ApiGatewayV2::";

  private final Expansion expansion;
  private final Resource api;
  private final Node stage;

  WebSocketRoutes(Expansion expansion, Resource api, Node stage) {
    this.expansion = expansion;
    this.api = api;
    this.stage = stage;
  }

  /** Adds a route; gives its logical id. */
  Optional<String> add(Entry entry, WebSocketAuth auth) {
    ScalarNode key = entry.key();
    if (!SPECIAL.contains(key.text()) && !LogicalIds.isAlphanumeric(key.text())) {
      expansion.refuse(
          key.span(), "route key `" + key.text() + "` has to be alphanumeric, or $connect, ...");
      return Optional.empty();
    }
    Properties route = expansion.reader(Members.map(entry.value()));
    Optional<Node> function = route.get("FunctionArn");
    if (function.isEmpty()) {
      expansion.refuse(key.span(), "route `" + key.text() + "` has no `FunctionArn`");
      return Optional.empty();
    }
    checkParameters(key, route);
    String base = api.logicalId() + capitalized(key.text().replace("$", ""));
    expansion.add(api, auth.apply(key, route(base, key, route)));
    expansion.add(api, integration(base, key, route).set("IntegrationUri", uri(function.get())));
    expansion.add(api, permission(base, key, function.get()));
    return Optional.of(base + "Route");
  }

  private void checkParameters(ScalarNode key, Properties route) {
    if (route.has("RequestParameters") && !key.text().equals("$connect")) {
      expansion.refuse(key.span(), "only `$connect` takes `RequestParameters`");
    }
  }

  private static String capitalized(String key) {
    return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1).toLowerCase(Locale.ROOT);
  }

  private ResourceBuilder route(String base, ScalarNode key, Properties route) {
    ResourceBuilder built =
        new ResourceBuilder(base + "Route", PREFIX + "Route", api).causedBy(key.span());
    NodeBuilder nodes = built.nodes();
    Node target =
        nodes.list(
            nodes.text("/"),
            nodes.list(nodes.text("integrations"), nodes.ref(base + "Integration")));
    return built
        .set("RouteKey", key)
        .set("ApiId", nodes.ref(api.logicalId()))
        .copy(
            route.map(),
            "ApiKeyRequired",
            "ModelSelectionExpression",
            "OperationName",
            "RequestModels",
            "RequestParameters",
            "RouteResponseSelectionExpression")
        .set("Target", nodes.pair("Fn::Join", target));
  }

  private ResourceBuilder integration(String base, ScalarNode key, Properties route) {
    ResourceBuilder built =
        new ResourceBuilder(base + "Integration", PREFIX + "Integration", api).causedBy(key.span());
    return built
        .set("ApiId", built.nodes().ref(api.logicalId()))
        .set("IntegrationType", "AWS_PROXY")
        .set("TimeoutInMillis", route.get("IntegrationTimeout"));
  }

  private static MapNode uri(Node function) {
    NodeBuilder nodes = NodeBuilder.at(function.span());
    String pattern =
        "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/"
            + "${FunctionArn}/invocations";
    return nodes.sub(pattern, nodes.pair("FunctionArn", function));
  }

  private ResourceBuilder permission(String base, ScalarNode key, Node function) {
    ResourceBuilder permission = Permissions.invoke(base + "Permission", api, key.span());
    NodeBuilder nodes = permission.nodes();
    Optional<String> name = Intrinsic.text(stage);
    String arn =
        Permissions.executeApi(
            "${AWS::Partition}",
            "${"
                + api.logicalId()
                + ".ApiId}/"
                + name.orElse("${__StageName__}")
                + "/"
                + key.text());
    MapNode source =
        name.isPresent() ? nodes.sub(arn) : nodes.sub(arn, nodes.pair("__StageName__", stage));
    return permission
        .set("FunctionName", function)
        .set("Principal", Permissions.API_GATEWAY)
        .set("SourceArn", source);
  }
}
