package io.gwlint.assembly;

import io.gwlint.gateway.Access;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Backend;
import io.gwlint.gateway.Integration;
import io.gwlint.gateway.IntegrationResponse;
import io.gwlint.gateway.Origin;
import io.gwlint.gateway.Reply;
import io.gwlint.gateway.RequestParameter;
import io.gwlint.gateway.Route;
import io.gwlint.gateway.ServiceUri;
import io.gwlint.gateway.Validation;
import io.gwlint.source.Span;
import io.gwlint.value.Answer;
import io.gwlint.value.Data;
import io.gwlint.value.Items;
import io.gwlint.value.Mapping;
import io.gwlint.value.Member;
import io.gwlint.value.Opaque;
import io.gwlint.value.Scalar;
import io.gwlint.value.Text;
import io.gwlint.value.TextChars;
import io.gwlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Routes of HTTP and WebSocket APIs that are written as {@code AWS::ApiGatewayV2::Route} resources.
 */
final class V2Routes {
  private static final String INTEGRATION = "AWS::ApiGatewayV2::Integration";
  private static final String TARGET_PREFIX = "integrations/";

  private final Stack stack;
  private final IntegrationReader integrations;
  private final Map<String, Integration> read = new HashMap<>();

  V2Routes(Stack stack, IntegrationReader integrations) {
    this.stack = stack;
    this.integrations = integrations;
  }

  Route route(ApiKind kind, Element element) {
    Value<Text> key = element.get("RouteKey").text();
    return new Route(
        element.origin(),
        RouteNames.shown(key),
        key.map(text -> method(kind, text)),
        key.map(text -> path(kind, text)),
        Accesses.of(element),
        parameters(element.get("RequestParameters")),
        new Validation(
            Value.absent(element.origin().span()), Methods.bodies(element.get("RequestModels"))),
        integrationOf(kind, element),
        new Items<>(List.of(), true, element.origin().span()),
        reply(element),
        false);
  }

  // A mapping from `route.request.querystring.x` to `{Required: true}`, or to true.
  private static Items<RequestParameter> parameters(Data data) {
    List<RequestParameter> list =
        data.members().stream()
            .map(
                member ->
                    new RequestParameter(
                        member.key(), required(member.value()).flag(), member.keySpan()))
            .toList();
    return new Items<>(list, data.isComplete(), data.span());
  }

  private static Data required(Data parameter) {
    return parameter instanceof Mapping ? parameter.get("Required") : parameter;
  }

  private Reply reply(Element route) {
    Optional<Element> response =
        stack.ofType("AWS::ApiGatewayV2::RouteResponse").stream()
            .filter(one -> names(one.get("RouteId"), route))
            .findFirst();
    return new Reply(
        route.get("RouteResponseSelectionExpression").text(),
        Answer.of(response.isPresent()),
        response
            .map(one -> one.get("RouteResponseKey").text())
            .orElse(Value.absent(route.origin().span())));
  }

  private static Text method(ApiKind kind, Text key) {
    int space = kind == ApiKind.HTTP ? new TextChars(key).chars().indexOf(' ') : -1;
    return space < 0 ? Text.empty() : upperCase(new TextChars(key).slice(0, space));
  }

  private static Text upperCase(Text text) {
    return text.literal().map(literal -> Text.of(literal.toUpperCase(Locale.ROOT))).orElse(text);
  }

  private static Text path(ApiKind kind, Text key) {
    TextChars chars = new TextChars(key);
    int space = kind == ApiKind.HTTP ? chars.chars().indexOf(' ') : -1;
    return chars.from(space + 1);
  }

  private Optional<Integration> integrationOf(ApiKind kind, Element route) {
    Data target = route.get("Target");
    if (target.isAbsent()) {
      return Optional.empty();
    }
    Optional<Element> named =
        target.text().get().flatMap(text -> stack.referred(integrationId(text), INTEGRATION));
    if (target.text().test(text -> isMalformed(text, named)).isYes()) {
      return Optional.of(
          elsewhere(kind, route)
              .withBackend(new Backend.NoIntegration(target.text().get().orElseThrow())));
    }
    return Optional.of(
        named.map(one -> integration(kind, one)).orElseGet(() -> elsewhere(kind, route)));
  }

  // The integration itself, or something that begins otherwise.
  private static boolean isMalformed(Text target, Optional<Element> named) {
    String head = ServiceUri.head(target);
    boolean mayGoOn = !target.isLiteral() && head.length() < TARGET_PREFIX.length();
    boolean bare = target.reference().isPresent() && named.isPresent();
    return bare || (!mayGoOn && !head.startsWith(TARGET_PREFIX));
  }

  private static Text integrationId(Text target) {
    TextChars chars = new TextChars(target);
    boolean prefixed = chars.chars().startsWith(TARGET_PREFIX);
    return prefixed ? chars.from(TARGET_PREFIX.length()) : target;
  }

  private Integration integration(ApiKind kind, Element element) {
    return read.computeIfAbsent(element.id(), id -> withResponses(kind, element));
  }

  private Integration withResponses(ApiKind kind, Element element) {
    Integration integration =
        integrations.read(
            new Written(
                kind, IntegrationPart.Place.RESOURCE, element.properties(), element.origin()));
    Items<IntegrationResponse> own = integration.responses();
    List<IntegrationResponse> responses = new ArrayList<>(own.list());
    stack.ofType("AWS::ApiGatewayV2::IntegrationResponse").stream()
        .filter(response -> names(response.get("IntegrationId"), element))
        .map(V2Routes::response)
        .forEach(responses::add);
    return integration.withResponses(
        new Items<>(responses, own.complete(), element.origin().span()));
  }

  private static boolean names(Data id, Element element) {
    return id.text()
        .get()
        .flatMap(Text::reference)
        .filter(ref -> ref.resource().equals(element.id()))
        .isPresent();
  }

  private static IntegrationResponse response(Element element) {
    return new IntegrationResponse(
        Value.absent(element.origin().span()),
        element.get("IntegrationResponseKey").string(),
        IntegrationReader.mappings(element.get("ResponseParameters")),
        IntegrationReader.templates(element.get("ResponseTemplates")),
        element.get("ContentHandlingStrategy").string(),
        element.origin().span());
  }

  private Integration elsewhere(ApiKind kind, Element route) {
    Data unknown = new Opaque("the integration is declared elsewhere", route.get("Target").span());
    return integrations.read(
        new Written(kind, IntegrationPart.Place.RESOURCE, unknown, route.origin()));
  }

  /** The route that an HTTP API creates for its {@code Target}. */
  List<Route> quickCreated(Element api) {
    Data target = api.get("Target");
    if (target.isAbsent()) {
      return List.of();
    }
    Data key = api.get("RouteKey");
    Origin origin = new Origin(api.origin().logicalId(), target.span());
    Data data = quickIntegration(api, target);
    Integration integration =
        integrations.read(new Written(ApiKind.HTTP, IntegrationPart.Place.RESOURCE, data, origin));
    Value<Text> routeKey = key.text().orDefault(Text.of("$default"));
    Span span = target.span();
    return List.of(
        new Route(
            origin,
            RouteNames.shown(routeKey),
            routeKey.map(text -> method(ApiKind.HTTP, text)),
            routeKey.map(text -> path(ApiKind.HTTP, text)),
            Access.open(span),
            new Items<>(List.of(), true, span),
            new Validation(Value.absent(span), new Items<>(List.of(), true, span)),
            Optional.of(integration),
            new Items<>(List.of(), true, span),
            Reply.none(span),
            false));
  }

  private static Data quickIntegration(Element api, Data target) {
    boolean url = RouteNames.shown(target.text()).startsWith("http");
    Span span = target.span();
    return new Mapping(
        List.of(
            quick("IntegrationType", url ? "HTTP_PROXY" : "AWS_PROXY", span),
            quick("IntegrationMethod", url ? "ANY" : "POST", span),
            quick("PayloadFormatVersion", url ? "1.0" : "2.0", span),
            new Member("IntegrationUri", span, () -> target),
            new Member("CredentialsArn", span, () -> api.get("CredentialsArn"))),
        true,
        span);
  }

  // What the service sets by itself.
  private static Member quick(String key, String value, Span span) {
    return new Member(key, span, () -> new Scalar(Text.of(value), Scalar.Kind.STRING, span));
  }
}
