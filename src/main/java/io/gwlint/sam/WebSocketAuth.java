package io.gwlint.sam;

import io.gwlint.template.Resource;
import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code Auth} of a serverless WebSocket API, which guards its {@code $connect} route. */
final class WebSocketAuth {
  private static final String CONNECT = "$connect";
  private static final String CUSTOM = "CUSTOM";
  private static final List<String> TYPES = List.of(CUSTOM, "AWS_IAM", "NONE");

  private final Expansion expansion;
  private final Resource api;
  private final Optional<Properties> auth;

  WebSocketAuth(Expansion expansion, Resource api, Properties properties) {
    this.expansion = expansion;
    this.api = api;
    this.auth = properties.nested("Auth").filter(a -> !a.map().entries().isEmpty());
  }

  /** Reports settings that the transform refuses. */
  void check(List<Entry> routes) {
    if (auth.isEmpty()) {
      return;
    }
    if (routes.stream().noneMatch(route -> route.key().text().equals(CONNECT))) {
      expansion.refuse(auth.get().span(), "`Auth` needs a `" + CONNECT + "` route");
    }
    String type = auth.get().text("AuthType").orElse("").toUpperCase(Locale.ROOT);
    if (!TYPES.contains(type)) {
      expansion.refuse(auth.get().span(), "`AuthType` has to be CUSTOM, AWS_IAM or NONE");
    } else if (type.equals(CUSTOM) && auth.get().get("AuthArn").isEmpty()) {
      expansion.refuse(auth.get().span(), "a CUSTOM `Auth` needs `AuthArn`");
    } else if (!type.equals(CUSTOM) && auth.get().map().entries().size() > 1) {
      expansion.refuse(auth.get().span(), "`AuthType` " + type + " takes no other settings");
    }
  }

  /** Guards a route, if it is the one that can be, and adds the authorizer that it then needs. */
  ResourceBuilder apply(ScalarNode key, ResourceBuilder route) {
    Optional<ScalarNode> type = auth.flatMap(found -> found.scalar("AuthType"));
    if (!key.text().equals(CONNECT) || type.isEmpty()) {
      return route;
    }
    boolean known = TYPES.contains(type.get().text());
    NodeBuilder at = NodeBuilder.at(type.get().span());
    // The transform takes other spellings and makes NONE of them.
    route.set("AuthorizationType", known ? type.get() : at.text("NONE"));
    Optional<Node> function = auth.flatMap(found -> found.get("AuthArn"));
    if (type.get().text().equals(CUSTOM) && function.isPresent()) {
      String id = api.logicalId() + "ConnectAuthorizer";
      route.set("AuthorizerId", NodeBuilder.at(type.get().span()).ref(id));
      addAuthorizer(id, auth.get(), function.get());
    }
    return route;
  }

  private void addAuthorizer(String id, Properties settings, Node function) {
    ResourceBuilder authorizer =
        new ResourceBuilder(id, "AWS::ApiGatewayV2::Authorizer", api).causedBy(settings.span());
    NodeBuilder nodes = authorizer.nodes();
    String pattern =
        "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/"
            + "${AuthArn}/invocations";
    MapNode uri = nodes.sub(pattern, nodes.pair("AuthArn", function));
    authorizer
        .set("ApiId", nodes.ref(api.logicalId()))
        .set("AuthorizerType", "REQUEST")
        .set("AuthorizerUri", uri)
        .set("AuthorizerCredentialsArn", settings.get("InvokeRole"))
        .set("IdentitySource", settings.get("IdentitySource"))
        .set(
            "Name",
            settings
                .get("Name")
                .filter(n -> !Intrinsic.isBlank(n))
                .orElseGet(() -> nodes.text(id)));
    expansion.add(api, authorizer);
    if (!settings.has("InvokeRole")) {
      String permission = api.logicalId() + "AuthorizerPermission";
      expansion.add(api, Permissions.ofAuthorizer(permission, api, function, "${AWS::Partition}"));
    }
  }
}
