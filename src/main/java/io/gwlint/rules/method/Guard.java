package io.gwlint.rules.method;

import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Authorizer;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Route;
import io.gwlint.rule.Fault;
import io.gwlint.source.Span;
import io.gwlint.value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An authorizer, the API that it guards, and the routes of that API which ask it. */
record Guard(Api api, Authorizer authorizer, List<Route> routes) {
  /** All of a gateway. */
  static List<Guard> of(Gateway gateway) {
    List<Guard> guards = new ArrayList<>();
    for (Api api : gateway.apis()) {
      Map<Text, List<Route>> routes = routes(api);
      for (Authorizer authorizer : api.authorizers().list()) {
        guards.add(new Guard(api, authorizer, routes.getOrDefault(authorizer.id(), List.of())));
      }
    }
    return guards;
  }

  private static Map<Text, List<Route>> routes(Api api) {
    Map<Text, List<Route>> routes = new HashMap<>();
    for (Route route : api.routes().list()) {
      route
          .access()
          .authorizer()
          .get()
          .map(Authorizer::normalised)
          .ifPresent(id -> routes.computeIfAbsent(id, key -> new ArrayList<>()).add(route));
    }
    return routes;
  }

  boolean isOf(ApiKind kind) {
    return api.kind() == kind;
  }

  /** A fault of it, with the routes that it guards. */
  Fault fault(Span span, String message) {
    Fault fault = Fault.at(span, authorizer.origin(), message).in(api.kind());
    return fault.on(routes);
  }

  /** A fault of it as a whole. */
  Fault fault(String message) {
    return fault(authorizer.origin().span(), message);
  }

  /** Its name for people. */
  String name() {
    return authorizer
        .id()
        .reference()
        .map(reference -> reference.resource())
        .orElseGet(() -> authorizer.id().toString());
  }
}
