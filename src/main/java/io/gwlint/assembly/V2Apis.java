package io.gwlint.assembly;

import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.ApiSettings;
import io.gwlint.gateway.EndpointType;
import io.gwlint.gateway.Origin;
import io.gwlint.gateway.Route;
import io.gwlint.gateway.Stage;
import io.gwlint.openapi.Definition;
import io.gwlint.source.Span;
import io.gwlint.value.Data;
import io.gwlint.value.Items;
import io.gwlint.value.Nothing;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * HTTP and WebSocket APIs: declared ones, and those of other stacks to which routes are added here.
 */
final class V2Apis {
  private static final String ROUTE = "AWS::ApiGatewayV2::Route";

  private final Stack stack;
  private final ApiParts parts;
  private final V2Routes routes;
  private final V2Stages stages;
  private final IntegrationReader integrations;
  private final Authorizers authorizers;

  V2Apis(Stack stack, ApiIds ids, IntegrationReader integrations, Authorizers authorizers) {
    this.stack = stack;
    this.parts = new ApiParts(stack, ids, "ApiId");
    this.routes = new V2Routes(stack, integrations);
    this.stages = new V2Stages(parts);
    this.integrations = integrations;
    this.authorizers = authorizers;
  }

  List<Api> apis() {
    List<Api> apis = new ArrayList<>();
    for (Element element : stack.ofType(ApiIds.V2)) {
      apis.add(declared(element));
    }
    for (Text id : parts.apis(ROUTE)) {
      if (stack.referred(id, ApiIds.V2).isEmpty()) {
        apis.add(elsewhere(id));
      }
    }
    return apis;
  }

  private Api declared(Element element) {
    ApiKind kind = kind(element);
    Text id = element.reference();
    Definition definition = new Definition(element.get("Body"));
    List<Route> all = new ArrayList<>();
    all.addAll(new DefinitionRoutes(kind, definition, element, integrations).routes());
    all.addAll(routes.quickCreated(element));
    parts.of(id, ROUTE).forEach(route -> all.add(routes.route(kind, route)));
    boolean complete =
        (definition.body().isAbsent() || definition.isComplete())
            && element.get("BodyS3Location").isAbsent();
    return api(
        new Head(element.origin(), kind, !element.isAlone(), id, Settings.v2(element, definition)),
        new Items<>(all, complete, element.origin().span()),
        stages.of(element, kind),
        definition);
  }

  private record Head(
      Origin origin, ApiKind kind, boolean declared, Text id, ApiSettings settings) {}

  private Api api(Head head, Items<Route> all, Items<Stage> stageItems, Definition definition) {
    Span span = head.origin().span();
    return new Api(
        head.origin(),
        head.kind(),
        head.declared(),
        head.id(),
        Value.known(EndpointType.REGIONAL, span),
        all,
        stageItems,
        declared(
            head, authorizers.v2(parts.of(head.id(), Authorizers.V2), definition, head.origin())),
        declared(
            head,
            Declarations.models(
                parts.of(head.id(), Declarations.V2_MODEL), definition, head.origin())),
        new Items<>(List.of(), true, span),
        new Items<>(List.of(), true, span),
        List.of(),
        head.settings());
  }

  // Another stack may declare more of its own API.
  private static <T> Items<T> declared(Head head, Items<T> items) {
    return new Items<>(items.list(), items.complete() && head.declared(), items.span());
  }

  private static ApiKind kind(Element element) {
    return element.get("ProtocolType").string().is("WEBSOCKET").isYes()
        ? ApiKind.WEBSOCKET
        : ApiKind.HTTP;
  }

  // The protocol of an API of another stack shows in its routes: paths are HTTP, the rest is
  // WebSocket.
  private Api elsewhere(Text id) {
    List<Element> elements = parts.of(id, ROUTE);
    boolean http =
        elements.stream().map(element -> element.get("RouteKey")).anyMatch(V2Apis::isHttpKey);
    ApiKind kind = http ? ApiKind.HTTP : ApiKind.WEBSOCKET;
    List<Route> all = elements.stream().map(element -> routes.route(kind, element)).toList();
    Origin origin = all.get(0).origin();
    Span span = origin.span();
    return api(
        new Head(origin, kind, false, id, ApiSettings.elsewhere(span)),
        new Items<>(all, false, span),
        new Items<>(stages.of(id), false, span),
        new Definition(new Nothing(span)));
  }

  private static boolean isHttpKey(Data routeKey) {
    return RouteNames.shown(routeKey.text()).contains(" ");
  }
}
