package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Authorizer;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Integration;
import io.gwlint.gateway.IntegrationResponse;
import io.gwlint.gateway.MappingTemplate;
import io.gwlint.gateway.Model;
import io.gwlint.gateway.Route;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Symptom;
import io.gwlint.source.Span;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** GW327: something that the protocol of a V2 API does not have. */
@AutoService(Rule.class)
public final class FeatureOfAnotherProtocol implements Rule {
  private static final String SELECTION =
      "Route selection expression is currently limited to \"${request.method} ${request.path}\"";
  private static final Set<String> SELECTIONS =
      Set.of("$request.method $request.path", "${request.method} ${request.path}");
  private static final String NO_RESPONSES =
      "IntegrationResponses are currently not supported for this API protocol type.";
  private static final String NO_REPLIES =
      "RouteResponses are currently not supported for this API protocol type.";
  private static final String NO_KEYS = "ApiKeyRequired is not currently supported for HTTP APIs.";
  private static final String NO_CORS = "Cors is not supported for WEBSOCKET protocolType";

  @Override
  public void check(Gateway gateway, Report report) {
    for (Api api : gateway.apis()) {
      if (api.kind() == ApiKind.HTTP) {
        ofHttpApi(api).forEach(fault -> report.add(fault.in(api.kind())));
        for (Route route : api.routes().list()) {
          if (!route.origin().logicalId().equals(api.origin().logicalId())) {
            ofHttpRoute(route).forEach(fault -> report.add(fault.in(api.kind()).on(route)));
          }
        }
      }
      if (api.kind() == ApiKind.WEBSOCKET) {
        ofWebSocketApi(api).forEach(fault -> report.add(fault.in(api.kind())));
      }
    }
  }

  private static Stream<Fault> ofHttpApi(Api api) {
    Value<Text> selection = api.settings().routeSelection();
    Stream<Fault> selections =
        selection.get().flatMap(Text::literal).filter(text -> !SELECTIONS.contains(text)).stream()
            .map(
                text ->
                    refused(
                        selection.span(),
                        api,
                        "HTTP APIs select routes by method and path, not by `" + text + "`",
                        SELECTION));
    Stream<Fault> models =
        api.models().list().stream()
            .filter(model -> model.id().reference().isPresent())
            .map(FeatureOfAnotherProtocol::ofModel);
    return Stream.concat(selections, models);
  }

  private static Fault ofModel(Model model) {
    return Fault.of(model.origin(), "HTTP APIs have no models")
        .mend("take it out, and check the body in the function")
        .seenAs(Symptom.refused(""));
  }

  private static List<Fault> ofHttpRoute(Route route) {
    List<Fault> faults = new ArrayList<>();
    Value<Boolean> key = route.access().apiKeyRequired();
    if (key.is(true).isYes()) {
      faults.add(taken(key.span(), route, "HTTP APIs have no API keys", NO_KEYS));
    }
    if (route.reply().declared().isYes()) {
      Span span = route.reply().selection().span();
      faults.add(taken(span, route, "HTTP APIs have no route responses", NO_REPLIES));
    }
    if (!route.validation().bodies().list().isEmpty()) {
      Span span = route.validation().bodies().span();
      faults.add(taken(span, route, "HTTP APIs check no request models", ""));
    }
    route.integration().stream().flatMap(FeatureOfAnotherProtocol::of).forEach(faults::add);
    return faults;
  }

  private static Fault taken(Span span, Route route, String message, String reason) {
    return Fault.at(span, route.origin(), message)
        .mend("take it out, or declare a REST or WebSocket API")
        .seenAs(Symptom.refused(reason));
  }

  private static Stream<Fault> of(Integration integration) {
    Stream<Fault> responses =
        integration.responses().list().stream()
            .filter(response -> response.status().isAbsent())
            .map(response -> ofResponse(integration, response));
    return Stream.concat(responses, ofBody(integration).stream());
  }

  private static Fault ofResponse(Integration integration, IntegrationResponse response) {
    return Fault.at(
            response.span(), integration.origin(), "HTTP APIs have no integration responses")
        .mend("change answers with `ResponseParameters` of the integration")
        .seenAs(Symptom.refused(NO_RESPONSES));
  }

  // The service takes the settings of templates along, and templates perhaps, and uses neither.
  private static Optional<Fault> ofBody(Integration integration) {
    Items<MappingTemplate> templates = integration.body().templates();
    return templates.list().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Fault.at(templates.span(), integration.origin(), "HTTP APIs use no mapping templates")
                .mend("take them out, or declare a REST API")
                .as(Severity.WARNING)
                .seenAs(Symptom.atFirstCall("", "", "")));
  }

  private static Stream<Fault> ofWebSocketApi(Api api) {
    Stream<Fault> cors =
        api.settings().cors().stream()
            .map(found -> refused(found.span(), api, "WebSocket APIs have no CORS", NO_CORS));
    Stream<Fault> tokens =
        api.authorizers().list().stream()
            .filter(authorizer -> authorizer.is("JWT").isYes())
            .map(FeatureOfAnotherProtocol::ofTokens);
    return Stream.concat(cors, tokens);
  }

  private static Fault ofTokens(Authorizer authorizer) {
    return Fault.at(
            authorizer.type().span(), authorizer.origin(), "WebSocket APIs have no JWT authorizers")
        .mend("check the token in a function, with the type `REQUEST`")
        .seenAs(Symptom.refused(""));
  }

  private static Fault refused(Span span, Api api, String message, String reason) {
    return Fault.at(span, api.origin(), message)
        .mend("take it out, or declare an API of the other protocol")
        .seenAs(Symptom.refused(reason));
  }
}
