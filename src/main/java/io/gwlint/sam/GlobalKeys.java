package io.gwlint.sam;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The properties of APIs that {@code Globals} takes (SAM translator 1.110); any other fails the
 * whole template.
 */
final class GlobalKeys {
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "Api",
          Set.of(
              "Auth",
              "Name",
              "DefinitionUri",
              "CacheClusterEnabled",
              "CacheClusterSize",
              "MergeDefinitions",
              "Variables",
              "EndpointConfiguration",
              "MethodSettings",
              "BinaryMediaTypes",
              "MinimumCompressionSize",
              "Cors",
              "GatewayResponses",
              "AccessLogSetting",
              "CanarySetting",
              "TracingEnabled",
              "OpenApiVersion",
              "Domain",
              "AlwaysDeploy",
              "PropagateTags",
              "SecurityPolicy",
              "EndpointAccessMode"),
          "HttpApi",
          Set.of(
              "Auth",
              "AccessLogSettings",
              "StageVariables",
              "Tags",
              "CorsConfiguration",
              "DefaultRouteSettings",
              "Domain",
              "RouteSettings",
              "FailOnWarnings",
              "PropagateTags"),
          "WebSocketApi",
          Set.of(
              "AccessLogSettings",
              "ApiKeySelectionExpression",
              "DefaultRouteSettings",
              "DisableExecuteApiEndpoint",
              "DisableSchemaValidation",
              "Domain",
              "FailOnWarnings",
              "IpAddressType",
              "PropagateTags",
              "RouteSelectionExpression",
              "RouteSettings",
              "StageVariables",
              "Tags"));

  private GlobalKeys() {}

  /** Reports what is not among them. */
  static void check(Properties globals) {
    for (String kind : List.of("Api", "HttpApi", "WebSocketApi")) {
      globals
          .nested(kind)
          .ifPresent(
              section ->
                  section.map().entries().stream()
                      .filter(
                          entry -> !KNOWN.getOrDefault(kind, Set.of()).contains(entry.key().text()))
                      .forEach(
                          entry ->
                              globals
                                  .problems()
                                  .refused(
                                      entry.key().span(),
                                      "`Globals` takes no `"
                                          + entry.key().text()
                                          + "` for "
                                          + kind)));
    }
  }
}
