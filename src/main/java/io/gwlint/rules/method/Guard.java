package io.gwlint.rules.method;

import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Authorizer;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Route;
import io.gwlint.rule.Fault;
import io.gwlint.source.Span;
import java.util.List;

/** An authorizer and the API that it guards. */
record Guard(Api api, Authorizer authorizer) {
  /** All of a gateway. */
  static List<Guard> of(Gateway gateway) {
    return gateway.apis().stream()
        .flatMap(api -> api.authorizers().list().stream().map(found -> new Guard(api, found)))
        .toList();
  }

  boolean isOf(ApiKind kind) {
    return api.kind() == kind;
  }

  /** A fault of it, with the routes that it guards. */
  Fault fault(Span span, String message) {
    Fault fault = Fault.at(span, authorizer.origin(), message).in(api.kind());
    for (Route route : api.routes().list()) {
      fault = guards(route) ? fault.on(route) : fault;
    }
    return fault;
  }

  /** A fault of it as a whole. */
  Fault fault(String message) {
    return fault(authorizer.origin().span(), message);
  }

  boolean guards(Route route) {
    return route
        .access()
        .authorizer()
        .get()
        .flatMap(api::authorizer)
        .filter(this::isThat)
        .isPresent();
  }

  boolean isThat(Authorizer other) {
    return authorizer.id().equals(other.id());
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
