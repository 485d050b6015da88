package io.gwlint.sam;

import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An authorizer of an HTTP API: a token's with {@code JwtConfiguration}, else a function's.
 *
 * @param name the key that introduces it
 * @param properties its properties
 */
record HttpAuthorizer(ScalarNode name, Properties properties) {
  private static final String EXTENSION = "x-amazon-apigateway-authorizer";
  private static final String PERMISSIONS = "EnableFunctionDefaultPermissions";
  private static final Set<String> OF_TOKENS =
      Set.of("AuthorizationScopes", "JwtConfiguration", "IdentitySource");
  private static final Set<String> OF_FUNCTIONS =
      Set.of(
          "FunctionArn",
          "FunctionInvokeRole",
          "Identity",
          "AuthorizerPayloadFormatVersion",
          "EnableSimpleResponses",
          PERMISSIONS);
  private static final List<String> NEEDED_OF_TOKENS = List.of("IdentitySource");
  private static final List<String> NEEDED_OF_FUNCTIONS =
      List.of("FunctionArn", "AuthorizerPayloadFormatVersion");

  /** Scopes that every route needs which says nothing of its own. */
  Optional<Node> scopes() {
    return properties.get("AuthorizationScopes").filter(ListNode.class::isInstance);
  }

  /** The function, if the API is to give itself the permission to call it. */
  Optional<Node> permittedFunction() {
    return properties.get("FunctionArn").filter(arn -> properties.isTrue(PERMISSIONS));
  }

  /** Reports what the transform does not take. */
  void check() {
    boolean token = isToken();
    String kind = token ? "a JWT authorizer" : "a Lambda authorizer";
    for (Entry entry : properties.map().entries()) {
      String key = entry.key().text();
      boolean foreign = (token ? OF_FUNCTIONS : OF_TOKENS).contains(key);
      if (key.equals("OpenIdConnectUrl") || (foreign && !Intrinsic.isNull(entry.value()))) {
        problems().refused(entry.key().span(), kind + " takes no `" + key + "`");
      }
    }
    for (String key : token ? NEEDED_OF_TOKENS : NEEDED_OF_FUNCTIONS) {
      if (!properties.has(key)) {
        problems().refused(name.span(), kind + " needs `" + key + "`");
      }
    }
    properties
        .get("AuthorizationScopes")
        .filter(scopes -> !(scopes instanceof ListNode))
        .ifPresent(s -> problems().refused(s.span(), "`AuthorizationScopes` has to be a list"));
    properties
        .get(PERMISSIONS)
        .filter(value -> !Intrinsic.isBoolean(value))
        .ifPresent(v -> problems().refused(v.span(), "`" + PERMISSIONS + "` is true or false"));
  }

  private Problems problems() {
    return properties.problems();
  }

  private boolean isToken() {
    return properties.has("JwtConfiguration");
  }

  /** Its entry in the security schemes. */
  MapNode definition(String partition) {
    NodeBuilder nodes = NodeBuilder.at(name.span());
    Optional<MapNode> token = properties.map("JwtConfiguration");
    if (token.isPresent() && isToken()) {
      MapBuilder jwt = nodes.map().put("jwtConfiguration", lowerCase(token.get()));
      jwt.put("identitySource", properties.get("IdentitySource")).put("type", "jwt");
      return nodes.map().put("type", "oauth2").put(EXTENSION, jwt.build()).build();
    }
    return nodes
        .map()
        .put("type", "apiKey")
        .put("name", "Unused")
        .put("in", "header")
        .put(EXTENSION, lambda(nodes, partition))
        .build();
  }

  private static MapNode lowerCase(MapNode map) {
    MapBuilder lower = new MapBuilder(map.span());
    for (Entry entry : map.entries()) {
      String key = entry.key().text().toLowerCase(Locale.ROOT);
      lower.put(new Entry(ScalarNode.synthetic(key, entry.key().span()), entry.value()));
    }
    return lower.build();
  }

  private MapNode lambda(NodeBuilder nodes, String partition) {
    MapBuilder authorizer = nodes.map().put("type", "request");
    properties
        .get("FunctionArn")
        .ifPresent(
            arn ->
                authorizer.put(
                    "authorizerUri", RestAuthorizer.authorizerUri(nodes, partition, arn)));
    properties
        .get("FunctionInvokeRole")
        .filter(role -> !Security.NONE.equals(Intrinsic.text(role).orElse("")))
        .ifPresent(role -> authorizer.put("authorizerCredentials", role));
    properties
        .nested("Identity")
        .filter(identity -> !identity.map().entries().isEmpty())
        .ifPresent(
            identity -> {
              authorizer.put("authorizerResultTtlInSeconds", identity.get("ReauthorizeEvery"));
              authorizer.put("identitySource", identitySource(identity));
            });
    authorizer.put(
        "authorizerPayloadFormatVersion", properties.get("AuthorizerPayloadFormatVersion"));
    properties
        .get("EnableSimpleResponses")
        .filter(value -> !Intrinsic.isBlank(value))
        .ifPresent(value -> authorizer.put("enableSimpleResponses", value));
    return authorizer.build();
  }

  private static ListNode identitySource(Properties identity) {
    List<Node> sources = new ArrayList<>();
    addSources(sources, identity, "Headers", "$request.header.");
    addSources(sources, identity, "QueryStrings", "$request.querystring.");
    addSources(sources, identity, "StageVariables", "$stageVariables.");
    addSources(sources, identity, "Context", "$context.");
    return new ListNode(sources, identity.span());
  }

  private static void addSources(
      List<Node> sources, Properties identity, String key, String prefix) {
    for (Node item : identity.list(key).orElse(List.of())) {
      if (item instanceof ScalarNode text) {
        sources.add(ScalarNode.synthetic(prefix + text.text(), item.span()));
      } else {
        identity.problems().refused(item.span(), "`" + key + "` takes texts");
      }
    }
  }
}
