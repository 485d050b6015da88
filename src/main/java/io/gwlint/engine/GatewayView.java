package io.gwlint.engine;

import io.gwlint.source.Span;
import java.util.List;

/**
 * A gateway as rules see it, in words.
 *
 * @param when in which deployments it is so; empty for all
 * @param complete false when the template does not show all resources
 * @param apis its APIs
 */
public record GatewayView(String when, boolean complete, List<Api> apis) {
  public GatewayView {
    apis = List.copyOf(apis);
  }

  /**
   * An API.
   *
   * @param resource logical id, or what names an API of another stack
   * @param kind REST, HTTP or WEBSOCKET
   * @param span where it stands
   * @param stages its stages
   * @param routes its routes
   * @param complete false when there may be more routes
   */
  public record Api(
      String resource,
      String kind,
      Span span,
      List<Element> stages,
      List<Element> routes,
      boolean complete) {
    public Api {
      stages = List.copyOf(stages);
      routes = List.copyOf(routes);
    }
  }

  /**
   * A stage or a route.
   *
   * @param name such as {@code prod}, {@code GET /items}
   * @param span where it stands
   * @param facts what rules know of it, in one order
   */
  public record Element(String name, Span span, List<Fact> facts) {
    public Element {
      facts = List.copyOf(facts);
    }
  }

  /** The same for other deployments. */
  GatewayView with(String deployments) {
    return new GatewayView(deployments, complete, apis);
  }
}
