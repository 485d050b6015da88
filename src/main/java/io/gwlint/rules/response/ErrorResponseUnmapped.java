package io.gwlint.rules.response;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Backend;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Integration;
import io.gwlint.gateway.IntegrationResponse;
import io.gwlint.gateway.IntegrationType;
import io.gwlint.gateway.MappingTemplate;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Symptom;

/** GW504: an integration that answers 200 whatever its backend answers. */
@AutoService(Rule.class)
public final class ErrorResponseUnmapped implements Rule {
  private static final String OVERRIDE = "responseOverride";

  @Override
  public void check(Gateway gateway, Report report) {
    for (Call call : gateway.calls()) {
      if (call.mapsResponses() && mayFail(call.integration()) && onlySuccess(call.integration())) {
        report.add(fault(call));
      }
    }
  }

  private static boolean mayFail(Integration integration) {
    if (integration.backend() instanceof Backend.Lambda lambda) {
      return !lambda.asynchronous();
    }
    return integration.backend() instanceof Backend.Service
        || integration.type().is(IntegrationType.HTTP).isYes();
  }

  private static boolean onlySuccess(Integration integration) {
    boolean known = integration.responses().complete();
    return known
        && !integration.responses().list().isEmpty()
        && integration.responses().list().stream().allMatch(ErrorResponseUnmapped::isSuccess);
  }

  private static boolean isSuccess(IntegrationResponse response) {
    boolean success = response.status().test(status -> status.matches("[23]\\d\\d")).isYes();
    boolean decides =
        response.templates().complete()
            && response.templates().list().stream().noneMatch(ErrorResponseUnmapped::mayOverride);
    return response.isDefault() && success && decides;
  }

  // A template may look at the answer and set the status itself.
  private static boolean mayOverride(MappingTemplate template) {
    return template
        .text()
        .get()
        .map(text -> !text.isLiteral() || text.toString().contains(OVERRIDE))
        .orElse(!template.text().isAbsent());
  }

  private static Fault fault(Call call) {
    IntegrationResponse response = call.integration().responses().list().get(0);
    String status = response.status().get().orElse("200");
    boolean function = call.integration().backend() instanceof Backend.Lambda;
    return Fault.at(
            response.status().span(),
            call.route().origin(),
            (function ? "errors of the function" : "errors of the backend")
                + " reach the client as "
                + status)
        .mend(
            "add integration responses whose patterns match "
                + (function ? "error messages" : "statuses such as `4\\d{2}`"))
        .in(call.api().kind())
        .on(call.route())
        .seenAs(new Symptom("first-call", status, body(function), ""));
  }

  private static String body(boolean function) {
    return function
        ? "{\"errorMessage\": \"...\", \"errorType\": \"...\"}"
        : "the error of the backend";
  }
}
