package io.gwlint.rules.response;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.GatewayResponse;
import io.gwlint.gateway.IntegrationResponse.ParameterMapping;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Symptom;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** GW509: a gateway response of a type, status or mapping that the service does not have. */
@AutoService(Rule.class)
public final class GatewayResponseInvalid implements Rule {
  /** In the order in which the service lists them. */
  private static final List<String> TYPES =
      List.of(
          "REQUEST_TOO_LARGE",
          "RESOURCE_NOT_FOUND",
          "AUTHORIZER_CONFIGURATION_ERROR",
          "MISSING_AUTHENTICATION_TOKEN",
          "BAD_REQUEST_BODY",
          "INVALID_SIGNATURE",
          "INVALID_API_KEY",
          "BAD_REQUEST_PARAMETERS",
          "AUTHORIZER_FAILURE",
          "UNAUTHORIZED",
          "INTEGRATION_TIMEOUT",
          "ACCESS_DENIED",
          "DEFAULT_4XX",
          "DEFAULT_5XX",
          "WAF_FILTERED",
          "QUOTA_EXCEEDED",
          "THROTTLED",
          "API_CONFIGURATION_ERROR",
          "UNSUPPORTED_MEDIA_TYPE",
          "INTEGRATION_FAILURE",
          "EXPIRED_TOKEN");

  private static final Set<String> KEYS =
      Set.of("gatewayresponse.header.", "gatewayresponse.path.", "gatewayresponse.querystring.");

  @Override
  public void check(Gateway gateway, Report report) {
    for (Api api : gateway.apis()) {
      if (api.kind() == ApiKind.REST) {
        for (GatewayResponse response : api.gatewayResponses().list()) {
          check(response, report);
        }
      }
    }
  }

  private static void check(GatewayResponse response, Report report) {
    response
        .type()
        .get()
        // Whether an import tells upper from lower case is not on record.
        .filter(type -> !TYPES.contains(type.toUpperCase(Locale.ROOT)))
        .ifPresent(type -> report.add(unknownType(response, type)));
    response
        .status()
        .get()
        .filter(status -> !status.matches("[1-5]\\d\\d"))
        .ifPresent(status -> report.add(badStatus(response, status)));
    for (ParameterMapping mapping : response.parameters().list()) {
      if (KEYS.stream().noneMatch(mapping.target().value()::startsWith)) {
        report.add(badKey(response, mapping));
      }
    }
  }

  private static Fault unknownType(GatewayResponse response, String type) {
    return Fault.at(
            response.type().span(),
            response.origin(),
            "there is no gateway response `" + type + "`")
        .mend("write one of the " + TYPES.size() + " types, such as `DEFAULT_4XX`")
        .seenAs(
            Symptom.refused(
                "1 validation error detected: Value '"
                    + type
                    + "' at 'responseType' failed to satisfy constraint: Member must satisfy enum"
                    + " value set: ["
                    + String.join(", ", TYPES)
                    + "]"));
  }

  private static Fault badStatus(GatewayResponse response, String status) {
    return Fault.at(response.status().span(), response.origin(), "`" + status + "` is no status")
        .mend("write three digits, or leave it out to keep the default")
        .seenAs(
            Symptom.refused(
                "1 validation error detected: Value '"
                    + status
                    + "' at 'statusCode' failed to satisfy constraint: Member must satisfy regular"
                    + " expression pattern: [1-5]\\d\\d"));
  }

  private static Fault badKey(GatewayResponse response, ParameterMapping mapping) {
    String key = mapping.target().value();
    return Fault.at(
            mapping.target().span(),
            response.origin(),
            "`" + key + "` is nothing that a gateway response maps")
        .mend("write `gatewayresponse.header.` and the name of the header")
        .seenAs(
            Symptom.refused(
                "Invalid mapping expression specified: Validation Result: warnings : [], errors :"
                    + " [Invalid mapping expression specified: "
                    + key
                    + "]"));
  }
}
