package io.gwlint.sam;

import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An authorizer of a REST API: a user pool's with {@code UserPoolArn}, else a function's.
 *
 * @param name the key that introduces it
 * @param properties its properties
 */
record RestAuthorizer(ScalarNode name, Properties properties) {
  private static final String REQUEST = "REQUEST";

  private boolean isCognito() {
    return properties.has("UserPoolArn");
  }

  private boolean isRequest() {
    return properties.text("FunctionPayloadType").filter(REQUEST::equals).isPresent();
  }

  /** Scopes that every method needs which says nothing of its own. */
  Optional<Node> scopes() {
    return properties.get("AuthorizationScopes").filter(ListNode.class::isInstance);
  }

  /** The function, unless its permission is somebody else's business. */
  Optional<Node> permittedFunction() {
    return properties
        .get("FunctionArn")
        .filter(arn -> !properties.isTrue("DisableFunctionDefaultPermissions"));
  }

  /** Reports what the transform does not take. */
  void check() {
    Problems problems = properties.problems();
    properties
        .scalar("FunctionPayloadType")
        .filter(type -> !List.of("TOKEN", REQUEST).contains(type.text()))
        .ifPresent(
            type -> problems.refused(type.span(), "`FunctionPayloadType` is TOKEN or REQUEST"));
    if (isRequest() && lacksIdentity()) {
      problems.refused(
          identity().map(Properties::span).orElse(name.span()),
          "a REQUEST authorizer needs Headers, QueryStrings, StageVariables or Context in"
              + " `Identity`");
    }
    properties
        .get("DisableFunctionDefaultPermissions")
        .filter(value -> !Intrinsic.isBoolean(value))
        .ifPresent(
            value ->
                problems.refused(
                    value.span(), "`DisableFunctionDefaultPermissions` has to be true or false"));
    properties
        .get("AuthorizationScopes")
        .filter(value -> !(value instanceof ListNode))
        .ifPresent(
            value -> problems.refused(value.span(), "`AuthorizationScopes` has to be a list"));
  }

  /** Where answers are not kept, there need not be anything to keep them by. */
  private boolean lacksIdentity() {
    Optional<Properties> given = identity();
    boolean none =
        Stream.of("Headers", "QueryStrings", "StageVariables", "Context")
            .noneMatch(key -> given.filter(identity -> identity.has(key)).isPresent());
    boolean notKept =
        given
            .flatMap(identity -> identity.get("ReauthorizeEvery"))
            .flatMap(Intrinsic::text)
            .filter(seconds -> seconds.matches("-\\d+|0+"))
            .isPresent();
    return none && !notKept;
  }

  private Optional<Properties> identity() {
    return properties.nested("Identity");
  }

  /** Its entry in the security definitions. */
  MapNode definition(String partition) {
    NodeBuilder nodes = NodeBuilder.at(name.span());
    boolean unnamed = !isCognito() && isRequest();
    Node header =
        identity()
            .flatMap(identity -> identity.get("Header"))
            .filter(value -> !unnamed)
            .orElseGet(() -> nodes.text(unnamed ? "Unused" : "Authorization"));
    MapNode authorizer = isCognito() ? cognito(nodes) : lambda(nodes, partition);
    return nodes
        .map()
        .put("type", "apiKey")
        .put("name", header)
        .put("in", "header")
        .put("x-amazon-apigateway-authtype", isCognito() ? "cognito_user_pools" : "custom")
        .put("x-amazon-apigateway-authorizer", authorizer)
        .build();
  }

  private MapNode cognito(NodeBuilder nodes) {
    Node pools = properties.get("UserPoolArn").orElseGet(nodes::list);
    MapBuilder authorizer =
        nodes
            .map()
            .put("type", "cognito_user_pools")
            .put("providerARNs", pools instanceof ListNode ? pools : nodes.list(pools));
    return authorizer.put("identityValidationExpression", validation()).build();
  }

  private Optional<Node> validation() {
    return identity().flatMap(identity -> identity.get("ValidationExpression"));
  }

  private MapNode lambda(NodeBuilder nodes, String partition) {
    MapBuilder authorizer = nodes.map().put("type", isRequest() ? "request" : "token");
    Node function = properties.get("FunctionArn").orElseGet(nodes::nothing);
    authorizer.put("authorizerUri", authorizerUri(nodes, partition, function));
    identity()
        .ifPresent(i -> authorizer.put("authorizerResultTtlInSeconds", i.get("ReauthorizeEvery")));
    properties
        .get("FunctionInvokeRole")
        .filter(role -> !Security.NONE.equals(Intrinsic.text(role).orElse("")))
        .ifPresent(role -> authorizer.put("authorizerCredentials", role));
    if (isRequest()) {
      identitySource().ifPresent(source -> authorizer.put("identitySource", source));
    } else {
      authorizer.put("identityValidationExpression", validation());
    }
    return authorizer.build();
  }

  /** Where API Gateway calls an authorizer's function. */
  static MapNode authorizerUri(NodeBuilder nodes, String partition, Node function) {
    String pattern =
        "arn:"
            + partition
            + ":apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${__FunctionArn__}/invocations";
    return nodes.sub(pattern, nodes.pair("__FunctionArn__", function));
  }

  private Optional<Node> identitySource() {
    List<String> sources = new ArrayList<>();
    addSources(sources, "Headers", "method.request.header.");
    addSources(sources, "QueryStrings", "method.request.querystring.");
    addSources(sources, "StageVariables", "stageVariables.");
    addSources(sources, "Context", "context.");
    return sources.isEmpty()
        ? Optional.empty()
        : identity().map(i -> NodeBuilder.at(i.span()).text(String.join(", ", sources)));
  }

  private void addSources(List<String> sources, String key, String prefix) {
    identity()
        .flatMap(identity -> identity.list(key))
        .orElse(List.of())
        .forEach(
            item -> {
              if (item instanceof ScalarNode text) {
                sources.add(prefix + text.text());
              } else {
                properties.problems().refused(item.span(), "`" + key + "` takes texts");
              }
            });
  }
}
