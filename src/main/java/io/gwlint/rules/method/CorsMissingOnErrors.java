package io.gwlint.rules.method;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.GatewayResponse;
import io.gwlint.gateway.Route;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import io.gwlint.value.Answer;
import io.gwlint.value.Text;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** GW210: errors of the gateway itself that browsers hide, since they carry no CORS header. */
@AutoService(Rule.class)
public final class CorsMissingOnErrors implements Rule {
  private static final String ORIGIN = "gatewayresponse.header.access-control-allow-origin";

  /** Types of the 5xx family; all others, but for the default, are of the 4xx family. */
  private static final Set<String> SERVER_ERRORS =
      Set.of(
          "DEFAULT_5XX",
          "API_CONFIGURATION_ERROR",
          "AUTHORIZER_CONFIGURATION_ERROR",
          "AUTHORIZER_FAILURE",
          "INTEGRATION_FAILURE",
          "INTEGRATION_TIMEOUT");

  @Override
  public void check(Gateway gateway, Report report) {
    for (Api api : gateway.apis()) {
      if (api.kind() == ApiKind.REST && api.declared() && isForBrowsers(api)) {
        Answer client = allowed(api, false);
        Answer server = allowed(api, true);
        if (client.isNo() && refusesCallers(api)) {
          report.add(fault(api, "4XX", "401 and 403"));
        } else if (client.isNo() || server.isNo()) {
          report.add(fault(api, server.isNo() ? "5XX" : "4XX", "the error").as(Severity.NOTE));
        }
      }
    }
  }

  private static boolean isForBrowsers(Api api) {
    return api.routes().list().stream().anyMatch(CorsMissingOnErrors::answersPreflights);
  }

  private static boolean answersPreflights(Route route) {
    return CorsAnswer.ofPreflight(route)
        .filter(answer -> answer.has(CorsAnswer.ORIGIN).isYes())
        .isPresent();
  }

  // What has no preflight on its path is not for browsers, whoever may call it.
  private static boolean refusesCallers(Api api) {
    Set<Text> paths =
        api.routes().list().stream()
            .filter(CorsMissingOnErrors::answersPreflights)
            .flatMap(route -> route.path().get().stream())
            .collect(Collectors.toSet());
    return api.routes().list().stream()
        .filter(route -> !CorsAnswer.isPreflight(route))
        .filter(route -> route.path().get().filter(paths::contains).isPresent())
        .anyMatch(CorsMissingOnErrors::isGuarded);
  }

  private static boolean isGuarded(Route route) {
    boolean authorized = route.access().authorization().test(type -> !type.equals("NONE")).isYes();
    return authorized || route.access().apiKeyRequired().is(true).isYes();
  }

  /** Does a response of that family carry the header? */
  private static Answer allowed(Api api, boolean server) {
    Answer answer = api.gatewayResponses().complete() ? Answer.NO : Answer.UNKNOWN;
    for (GatewayResponse response : api.gatewayResponses().list()) {
      Answer family = response.type().test(type -> SERVER_ERRORS.contains(type) == server);
      answer = answer.or(family.and(hasHeader(response)));
    }
    return answer;
  }

  private static Answer hasHeader(GatewayResponse response) {
    boolean has =
        response.parameters().list().stream()
            .anyMatch(mapping -> mapping.target().value().toLowerCase(Locale.ROOT).equals(ORIGIN));
    return has || response.parameters().complete() ? Answer.of(has) : Answer.UNKNOWN;
  }

  private static Fault fault(Api api, String family, String hidden) {
    return Fault.of(
            api.origin(), "errors of the gateway carry no CORS header, so browsers hide " + hidden)
        .mend(
            "add a gateway response `DEFAULT_"
                + family
                + "` with `gatewayresponse.header.Access-Control-Allow-Origin`")
        .in(api.kind());
  }
}
