package io.gwlint.rules.response;

import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.IntegrationResponse;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Snippet;
import io.gwlint.source.Span;
import java.util.List;
import java.util.Optional;

/** An integration response of a REST integration that is no proxy, and the call it answers. */
record MappedResponse(Call call, IntegrationResponse response) {
  static List<MappedResponse> of(Gateway gateway) {
    return gateway.calls().stream()
        .filter(Call::mapsResponses)
        .flatMap(
            call ->
                call.integration().responses().list().stream()
                    .map(response -> new MappedResponse(call, response)))
        .toList();
  }

  /** True when it stands in an OpenAPI definition rather than in a method resource. */
  boolean isImported() {
    return call.route().origin().logicalId().equals(call.api().origin().logicalId());
  }

  /**
   * What declares a header of a method response, in the notation that the method is written in;
   * empty when that is not known.
   */
  Optional<? extends Snippet> declaration() {
    return isImported()
        ? Snippet.declared(call.api().settings().definitionVersion(), Snippet.entries())
        : Optional.of(Snippet.yes());
  }

  /** A fault of this response. */
  Fault fault(Span span, String message) {
    return Fault.at(span, call.route().origin(), message).in(call.api().kind()).on(call.route());
  }
}
