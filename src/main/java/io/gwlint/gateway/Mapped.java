package io.gwlint.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mapping template with where it takes part.
 *
 * @param call the route and integration
 * @param response the integration response it belongs to; empty for one of the request
 * @param template the template
 */
public record Mapped(Call call, Optional<IntegrationResponse> response, MappingTemplate template) {

  /**
   * All templates that the service renders: those of REST and WebSocket integrations that are no
   * proxies.
   */
  public static List<Mapped> of(Gateway gateway) {
    List<Mapped> all = new ArrayList<>();
    for (Call call : gateway.calls()) {
      if (call.api().kind() != ApiKind.HTTP && isRendered(call.integration())) {
        Integration integration = call.integration();
        integration
            .body()
            .templates()
            .list()
            .forEach(one -> all.add(new Mapped(call, Optional.empty(), one)));
        for (IntegrationResponse response : integration.responses().list()) {
          response
              .templates()
              .list()
              .forEach(one -> all.add(new Mapped(call, Optional.of(response), one)));
        }
      }
    }
    return all;
  }

  private static boolean isRendered(Integration integration) {
    return integration
        .type()
        .test(type -> type != IntegrationType.AWS_PROXY && type != IntegrationType.HTTP_PROXY)
        .isYes();
  }

  /** True for a template that maps the request. */
  public boolean isOfRequest() {
    return response.isEmpty();
  }
}
