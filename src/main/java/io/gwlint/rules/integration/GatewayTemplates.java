package io.gwlint.rules.integration;

import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.GatewayResponse;
import io.gwlint.gateway.MappingTemplate;
import io.gwlint.value.Text;

/** Templates of gateway responses. */
final class GatewayTemplates {
  /** Looks at a template and the response it is for. */
  interface Look {
    void at(GatewayResponse response, MappingTemplate template, Text text);
  }

  private GatewayTemplates() {}

  /** Every template whose text is known, in part at least. */
  static void forEach(Gateway gateway, Look look) {
    for (Api api : gateway.apis()) {
      if (api.kind() == ApiKind.REST) {
        for (GatewayResponse response : api.gatewayResponses().list()) {
          for (MappingTemplate template : response.templates().list()) {
            template.text().get().ifPresent(text -> look.at(response, template, text));
          }
        }
      }
    }
  }
}
