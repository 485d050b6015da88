package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.IntegrationResponse;
import io.gwlint.gateway.IntegrationResponse.ParameterMapping;
import io.gwlint.gateway.IntegrationType;
import io.gwlint.gateway.ServiceUri;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import io.gwlint.source.Span;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import java.util.List;
import java.util.Optional;

/** GW321: settings of a proxy integration that only other integrations use. */
@AutoService(Rule.class)
public final class MappingIgnoredByProxy implements Rule {
  private static final Text SYNCHRONOUS = Text.of("'RequestResponse'");

  @Override
  public void check(Gateway gateway, Report report) {
    for (Call call : gateway.calls()) {
      if (call.api().kind() == ApiKind.REST
          && call.integration().type().test(IntegrationType::isProxy).isYes()) {
        add(call, ofTemplates(call), report);
        add(call, ofParameters(call), report);
        add(call, ofResponses(call), report);
      }
    }
  }

  private static void add(Call call, Optional<Fault> fault, Report report) {
    fault.ifPresent(found -> report.add(found.in(call.api().kind()).on(call.route())));
  }

  private static Optional<Fault> ofTemplates(Call call) {
    Items<?> templates = call.integration().body().templates();
    return templates.list().isEmpty()
        ? Optional.empty()
        : Optional.of(
            fault(call, templates.span(), "request templates", "the body goes through as it is"));
  }

  private static Optional<Fault> ofParameters(Call call) {
    List<ParameterMapping> parameters = call.integration().requestParameters().list();
    if (parameters.isEmpty() || !call.isOfType(IntegrationType.AWS_PROXY)) {
      return Optional.empty();
    }
    Span span = call.integration().requestParameters().span();
    Fault fault = fault(call, span, "request parameters", "the function gets the whole request");
    return Optional.of(
        parameters.stream().anyMatch(MappingIgnoredByProxy::adds) ? fault : note(fault));
  }

  private static Fault note(Fault fault) {
    return fault.as(Severity.NOTE);
  }

  // What the request has, the function gets anyway; what is fixed is missed.
  private static boolean adds(ParameterMapping mapping) {
    return mapping
        .expression()
        .test(text -> ServiceUri.head(text).startsWith("'") && !text.equals(SYNCHRONOUS))
        .isYes();
  }

  private static Fault fault(Call call, Span span, String what, String instead) {
    String type = call.integration().type().get().map(Object::toString).orElse("");
    return CallFaults.at(span, call, "`" + type + "` uses no " + what + ": " + instead)
        .mend("take them out, or make the integration `" + type.replace("_PROXY", "") + "`");
  }

  // Exports write an empty default response everywhere.
  private static Optional<Fault> ofResponses(Call call) {
    for (IntegrationResponse response : call.integration().responses().list()) {
      boolean adds = response.parameters().list().stream().anyMatch(MappingIgnoredByProxy::adds);
      boolean changes = !response.parameters().list().isEmpty() || hasTemplate(response);
      if (adds || changes) {
        Fault fault =
            fault(
                call,
                response.span(),
                "integration responses",
                "the backend's answer goes through as it is");
        return Optional.of(adds || hasTemplate(response) ? fault : note(fault));
      }
    }
    return Optional.empty();
  }

  private static boolean hasTemplate(IntegrationResponse response) {
    return response.templates().list().stream()
        .anyMatch(template -> template.text().test(text -> !text.toString().isBlank()).isYes());
  }
}
