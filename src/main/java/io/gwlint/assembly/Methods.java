package io.gwlint.assembly;

import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Body;
import io.gwlint.gateway.Integration;
import io.gwlint.gateway.MethodResponse;
import io.gwlint.gateway.Origin;
import io.gwlint.gateway.Reply;
import io.gwlint.gateway.RequestParameter;
import io.gwlint.gateway.Route;
import io.gwlint.gateway.Validation;
import io.gwlint.source.Located;
import io.gwlint.value.Data;
import io.gwlint.value.Items;
import io.gwlint.value.Mapping;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Routes of REST APIs that are written as {@code AWS::ApiGateway::Method} resources. */
final class Methods {
  private final ResourcePaths paths;
  private final IntegrationReader integrations;

  Methods(ResourcePaths paths, IntegrationReader integrations) {
    this.paths = paths;
    this.integrations = integrations;
  }

  Route route(Element element) {
    Value<Text> method = element.get("HttpMethod").text().map(Methods::upperCase);
    Value<Text> path = paths.of(element.get("ResourceId"));
    return new Route(
        element.origin(),
        RouteNames.of(method, path),
        method,
        path,
        Accesses.of(element),
        requestParameters(element.get("RequestParameters")),
        new Validation(
            element.get("RequestValidatorId").text(), bodies(element.get("RequestModels"))),
        integration(element),
        responses(element.get("MethodResponses")),
        Reply.none(element.origin().span()),
        false);
  }

  private static Text upperCase(Text text) {
    return text.literal().map(literal -> Text.of(literal.toUpperCase(Locale.ROOT))).orElse(text);
  }

  private Optional<Integration> integration(Element element) {
    Data data = element.get("Integration");
    if (data.isAbsent()) {
      return Optional.empty();
    }
    Origin origin = new Origin(element.origin().logicalId(), data.span());
    return Optional.of(
        integrations.read(new Written(ApiKind.REST, IntegrationPart.Place.METHOD, data, origin)));
  }

  private static Items<RequestParameter> requestParameters(Data data) {
    List<RequestParameter> list =
        data.members().stream()
            .map(
                member ->
                    new RequestParameter(member.key(), member.value().flag(), member.keySpan()))
            .toList();
    return new Items<>(list, data.isComplete(), data.span());
  }

  private static Items<MethodResponse> responses(Data data) {
    List<MethodResponse> list = data.items().stream().map(Methods::response).toList();
    boolean complete =
        data.isComplete() && data.items().stream().allMatch(Mapping.class::isInstance);
    return new Items<>(list, complete, data.span());
  }

  private static MethodResponse response(Data data) {
    return new MethodResponse(
        data.get("StatusCode").string(),
        IntegrationReader.keys(data.get("ResponseParameters")),
        bodies(data.get("ResponseModels")),
        data.span(),
        data.span());
  }

  /** Models by content type. */
  static Items<Body> bodies(Data data) {
    List<Body> list =
        data.members().stream()
            .map(
                member ->
                    new Body(new Located<>(member.key(), member.keySpan()), member.value().text()))
            .toList();
    return new Items<>(list, data.isComplete(), data.span());
  }
}
