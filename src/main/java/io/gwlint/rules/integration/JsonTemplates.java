package io.gwlint.rules.integration;

import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Backend;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.IntegrationResponse;
import io.gwlint.gateway.IntegrationResponse.ParameterMapping;
import io.gwlint.gateway.IntegrationType;
import io.gwlint.gateway.Mapped;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import java.util.Locale;

/** Which templates must give JSON: those that somebody surely reads as JSON. */
final class JsonTemplates {
  private static final String JSON = "application/json";
  private static final String CONTENT_TYPE = "integration.request.header.Content-Type";

  private JsonTemplates() {}

  /** True when the output of a template is surely read as JSON. */
  static boolean mustBeJson(Mapped mapped) {
    String key = mapped.template().key().value().strip().toLowerCase(Locale.ROOT);
    boolean isJson = key.equals(JSON) || key.startsWith(JSON + ";");
    return mapped.isOfRequest()
        ? isReadByBackend(mapped, isJson)
        : isJson && isReadByCaller(mapped);
  }

  private static boolean isReadByBackend(Mapped mapped, boolean isJson) {
    Call call = mapped.call();
    Backend backend = call.integration().backend();
    if (backend instanceof Backend.Lambda) {
      return true;
    }
    if (backend instanceof Backend.Service service) {
      return isLabelled(call)
          || service.service().equals("lambda")
          || Backend.Service.OF_JSON_PROTOCOL.contains(service.service());
    }
    return isJson
        && call.integration().type().is(IntegrationType.HTTP).isYes()
        && keepsType(call.integration().requestParameters(), "integration.request.header.")
        && !mapped.template().text().toString().toLowerCase(Locale.ROOT).contains("content-type");
  }

  // The protocol of all services whose API is JSON, `application/x-amz-json-1.1` mostly.
  private static boolean isLabelled(Call call) {
    return call.integration().requestParameters().list().stream()
        .filter(mapping -> mapping.target().value().equalsIgnoreCase(CONTENT_TYPE))
        .flatMap(mapping -> mapping.expression().get().flatMap(Text::literal).stream())
        .anyMatch(type -> type.startsWith("'application/x-amz-json-"));
  }

  private static boolean isReadByCaller(Mapped mapped) {
    IntegrationResponse response = mapped.response().orElseThrow();
    boolean hasBody = !response.status().test(status -> status.startsWith("3")).isYes();
    return hasBody
        && mapped.call().api().kind() == ApiKind.REST
        && keepsType(response.parameters(), "method.response.header.")
        && !mapped.template().text().toString().toLowerCase(Locale.ROOT).contains("content-type");
  }

  // A header that is mapped may say that it is something else.
  private static boolean keepsType(Items<ParameterMapping> mappings, String prefix) {
    return mappings.complete()
        && mappings.list().stream()
            .noneMatch(
                mapping -> mapping.target().value().equalsIgnoreCase(prefix + "content-type"));
  }
}
