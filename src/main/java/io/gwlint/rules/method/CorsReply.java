package io.gwlint.rules.method;

import io.gwlint.gateway.Api;
import io.gwlint.gateway.Backend;
import io.gwlint.gateway.Function;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Integration;
import io.gwlint.gateway.IntegrationResponse;
import io.gwlint.gateway.IntegrationType;
import io.gwlint.gateway.MappingTemplate;
import io.gwlint.gateway.Origin;
import io.gwlint.gateway.Route;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Symptom;
import io.gwlint.source.Span;
import io.gwlint.value.Items;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What browsers hide of the answers of a REST path whose preflight lets them in. Answers of proxies
 * are looked at only where a function's code stands in the template.
 */
record CorsReply(Gateway gateway, Api api) {
  private static final String OVERRIDE = "responseoverride";
  private static final int MOST_SHOWN = 4;

  private static final Symptom HIDDEN =
      new Symptom(
          "first-call",
          "",
          "a CORS error in the browser: blocked by CORS policy: No 'Access-Control-Allow-Origin'"
              + " header is present on the requested resource",
          "");

  List<Fault> faults(List<Route> routes) {
    boolean isOpen =
        routes.stream()
            .filter(CorsAnswer::isPreflight)
            .flatMap(route -> CorsAnswer.of(route).stream())
            .anyMatch(answer -> answer.has(CorsAnswer.ORIGIN).isYes());
    return routes.stream()
        .filter(route -> isOpen && !CorsAnswer.isPreflight(route))
        .flatMap(route -> fault(route).stream())
        .toList();
  }

  private Optional<Fault> fault(Route route) {
    Optional<Integration> integration = route.integration();
    return integration
        .flatMap(one -> byResponses(route, one))
        .or(() -> integration.flatMap(one -> byCode(route, one)));
  }

  private Optional<Fault> byResponses(Route route, Integration integration) {
    boolean maps = integration.type().get().filter(type -> !type.isProxy()).isPresent();
    if (!maps || mayOverride(integration.body().templates())) {
      return Optional.empty();
    }
    List<IntegrationResponse> hidden =
        integration.responses().list().stream().filter(CorsReply::isHidden).toList();
    return hidden.isEmpty()
        ? Optional.empty()
        : Optional.of(
            fault(
                route,
                route.origin(),
                hidden.get(0).span(),
                "browsers hide "
                    + shown(hidden)
                    + " of `"
                    + route.name()
                    + "`: no `Access-Control-Allow-Origin`"));
  }

  // A redirect is followed by the browser's window rather than by a page's script.
  private static boolean isHidden(IntegrationResponse response) {
    boolean redirects = response.status().test(status -> status.startsWith("3")).isYes();
    boolean mapped =
        response.parameters().list().stream()
            .anyMatch(mapping -> CorsAnswer.isOrigin(mapping.target().value()));
    return !mapped
        && !redirects
        && response.parameters().complete()
        && !mayOverride(response.templates());
  }

  // A template may set the header by itself.
  private static boolean mayOverride(Items<MappingTemplate> templates) {
    return !templates.complete() || templates.list().stream().anyMatch(CorsReply::mayOverride);
  }

  private static boolean mayOverride(MappingTemplate template) {
    return template
        .text()
        .get()
        .map(
            text ->
                text.hasOpenParts() || text.toString().toLowerCase(Locale.ROOT).contains(OVERRIDE))
        .orElse(!template.text().isAbsent());
  }

  private static String shown(List<IntegrationResponse> hidden) {
    List<String> statuses =
        hidden.stream()
            .flatMap(response -> response.status().get().stream())
            .distinct()
            .limit(MOST_SHOWN)
            .toList();
    return statuses.isEmpty() ? "the answer" : RestCors.quoted(statuses);
  }

  // Code that never says `header` sends none.
  private Optional<Fault> byCode(Route route, Integration integration) {
    boolean proxy = integration.type().is(IntegrationType.AWS_PROXY).isYes();
    if (!proxy || !(integration.backend() instanceof Backend.Lambda lambda)) {
      return Optional.empty();
    }
    return gateway
        .function(lambda.function())
        .filter(function -> !function.hasLayers())
        .filter(function -> function.code().test(CorsReply::answersWithoutHeaders).isYes())
        .map(function -> fault(route, function));
  }

  private static boolean answersWithoutHeaders(String code) {
    return code.contains("statusCode") && !code.toLowerCase(Locale.ROOT).contains("header");
  }

  private Fault fault(Route route, Function function) {
    String name = function.origin().logicalId();
    return fault(
        route,
        function.origin(),
        function.code().span(),
        "`" + name + "` answers browsers without headers, and so without CORS: they hide it");
  }

  private Fault fault(Route route, Origin origin, Span span, String message) {
    return Fault.at(span, origin, message)
        .mend("give the answer the header `Access-Control-Allow-Origin`, as the preflight does")
        .in(api.kind())
        .on(route)
        .seenAs(HIDDEN);
  }
}
