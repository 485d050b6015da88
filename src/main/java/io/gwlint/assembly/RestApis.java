package io.gwlint.assembly;

import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.ApiSettings;
import io.gwlint.gateway.EndpointType;
import io.gwlint.gateway.Origin;
import io.gwlint.gateway.PathPart;
import io.gwlint.gateway.Route;
import io.gwlint.openapi.Definition;
import io.gwlint.source.Span;
import io.gwlint.value.Data;
import io.gwlint.value.Items;
import io.gwlint.value.Nothing;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** REST APIs: declared ones, and those of other stacks to which methods are added here. */
final class RestApis {
  private static final String METHOD = "AWS::ApiGateway::Method";

  private final Stack stack;
  private final ApiParts parts;
  private final Methods methods;
  private final IntegrationReader integrations;
  private final RestStages stages;
  private final Authorizers authorizers;

  RestApis(Stack stack, ApiIds ids, IntegrationReader integrations, Authorizers authorizers) {
    this.stack = stack;
    this.parts = new ApiParts(stack, ids, "RestApiId");
    this.methods = new Methods(new ResourcePaths(stack), integrations);
    this.integrations = integrations;
    this.stages = new RestStages(parts);
    this.authorizers = authorizers;
  }

  List<Api> apis() {
    List<Api> apis = new ArrayList<>();
    for (Element element : stack.ofType(ApiIds.REST)) {
      apis.add(declared(element));
    }
    for (Text id : parts.apis(METHOD)) {
      if (stack.referred(id, ApiIds.REST).isEmpty()) {
        apis.add(elsewhere(id));
      }
    }
    return apis;
  }

  private Api declared(Element element) {
    Text id = element.reference();
    Data body = element.get("Body");
    Definition definition = new Definition(body);
    List<Route> routes =
        new ArrayList<>(
            new DefinitionRoutes(ApiKind.REST, definition, element, integrations).routes());
    parts.of(id, METHOD).forEach(method -> routes.add(methods.route(method)));
    return new Api(
        element.origin(),
        ApiKind.REST,
        !element.isAlone(),
        id,
        endpointType(element),
        new Items<>(routes, isComplete(element, definition), element.origin().span()),
        stages.of(id, element.origin().span()),
        shown(
            element,
            authorizers.rest(parts.of(id, Authorizers.REST), definition, element.origin())),
        shown(
            element,
            Declarations.models(
                parts.of(id, Declarations.REST_MODEL), definition, element.origin())),
        shown(element, Declarations.validators(parts, id, definition, element.origin())),
        shown(element, Declarations.gatewayResponses(parts, id, definition, element.origin())),
        paths(id),
        Settings.rest(element, definition));
  }

  private static boolean isComplete(Element element, Definition definition) {
    boolean bodyShown = definition.body().isAbsent() || definition.isComplete();
    return bodyShown && !isMadeElsewhere(element);
  }

  // What a bucket or another API brings along is not seen.
  private static boolean isMadeElsewhere(Element element) {
    return !element.get("BodyS3Location").isAbsent() || !element.get("CloneFrom").isAbsent();
  }

  private Api elsewhere(Text id) {
    List<Route> routes = parts.of(id, METHOD).stream().map(methods::route).toList();
    Origin origin = routes.get(0).origin();
    Span span = origin.span();
    Definition none = new Definition(new Nothing(span));
    return new Api(
        origin,
        ApiKind.REST,
        false,
        id,
        Value.unknown("the API is declared elsewhere", span),
        new Items<>(routes, false, span),
        new Items<>(stages.of(id, span).list(), false, span),
        incomplete(authorizers.rest(parts.of(id, Authorizers.REST), none, origin)),
        incomplete(Declarations.models(parts.of(id, Declarations.REST_MODEL), none, origin)),
        incomplete(Declarations.validators(parts, id, none, origin)),
        incomplete(Declarations.gatewayResponses(parts, id, none, origin)),
        paths(id),
        ApiSettings.elsewhere(span));
  }

  private static <T> Items<T> shown(Element api, Items<T> items) {
    return api.isAlone() || isMadeElsewhere(api) ? incomplete(items) : items;
  }

  private List<PathPart> paths(Text api) {
    return parts.of(api, ResourcePaths.RESOURCE).stream()
        .map(
            element ->
                new PathPart(
                    element.origin(),
                    element.reference(),
                    element.get("ParentId").text(),
                    element.get("PathPart").text()))
        .toList();
  }

  // Another stack may declare more.
  private static <T> Items<T> incomplete(Items<T> items) {
    return new Items<>(items.list(), false, items.span());
  }

  private static Value<EndpointType> endpointType(Element element) {
    Data configured = element.get("EndpointConfiguration").get("Types");
    // Without it, the import of a body may say it.
    Data imported = element.get("Parameters").get("endpointConfigurationTypes");
    Data types = configured.isAbsent() ? imported : configured;
    if (types.items().isEmpty()) {
      return types.isUnknown()
          ? Value.unknown("known only at deployment", types.span())
          : Value.absent(types.span());
    }
    Data first = types.items().get(0);
    return first.string().flatMap(word -> endpointType(word, first.span()));
  }

  private static Value<EndpointType> endpointType(String word, Span span) {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "EDGE" -> Value.known(EndpointType.EDGE, span);
      case "REGIONAL" -> Value.known(EndpointType.REGIONAL, span);
      case "PRIVATE" -> Value.known(EndpointType.PRIVATE, span);
      default -> Value.unknown("`" + word + "` is no endpoint type", span);
    };
  }
}
