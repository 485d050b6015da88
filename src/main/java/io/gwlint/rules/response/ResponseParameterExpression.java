package io.gwlint.rules.response;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.GatewayResponse;
import io.gwlint.gateway.IntegrationResponse.ParameterMapping;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Insertion;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Symptom;
import io.gwlint.rule.TextEdit;
import io.gwlint.value.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** GW508: a response parameter whose expression the service does not have. */
@AutoService(Rule.class)
public final class ResponseParameterExpression implements Rule {
  private static final int SHOWN = 40;
  private static final List<String> EXPRESSIONS =
      List.of("integration", "method", "context", "stagevariables", "$", "gatewayresponse");

  @Override
  public void check(Gateway gateway, Report report) {
    for (MappedResponse mapped : MappedResponse.of(gateway)) {
      for (ParameterMapping mapping : mapped.response().parameters().list()) {
        if (Expressions.OF_INTEGRATION_RESPONSES.refuse(mapping.expression())) {
          report.add(
              complete(mapped.fault(mapping.expression().span(), message(mapping)), mapping));
        }
      }
    }
    for (Api api : gateway.apis()) {
      if (api.kind() == ApiKind.REST) {
        api.gatewayResponses().list().forEach(response -> check(api, response, report));
      }
    }
  }

  private static void check(Api api, GatewayResponse response, Report report) {
    for (ParameterMapping mapping : response.parameters().list()) {
      if (mapping.expression().is(Text.empty()).isYes()) {
        report.add(empty(api, response, mapping));
      }
      if (Expressions.OF_GATEWAY_RESPONSES.refuse(mapping.expression())) {
        Fault fault =
            Fault.at(mapping.expression().span(), response.origin(), message(mapping))
                .in(api.kind());
        report.add(complete(fault, mapping));
      }
    }
  }

  private static Fault empty(Api api, GatewayResponse response, ParameterMapping mapping) {
    return Fault.at(
            mapping.expression().span(),
            response.origin(),
            "the gateway response maps an empty value, which the service refuses")
        .mend("give the header a value in single quotes, or leave it out")
        .in(api.kind())
        .seenAs(refusal("Invalid null or empty value in responseParameters"));
  }

  private static String shown(ParameterMapping mapping) {
    return mapping.expression().get().map(Object::toString).orElse("");
  }

  private static String message(ParameterMapping mapping) {
    String shown = shown(mapping);
    String part = shown.length() > SHOWN ? shown.substring(0, SHOWN) + "..." : shown;
    return "`" + part + "` is neither a value in single quotes nor a mapping expression";
  }

  private static Fault complete(Fault fault, ParameterMapping mapping) {
    return fault
        .mend("put a fixed value in single quotes within the text, as in `\"'*'\"`")
        .fixedBy(quoted(mapping))
        .seenAs(
            refusal(
                "Invalid mapping expression specified: Validation Result: warnings : [], errors :"
                    + " [Invalid mapping expression specified: "
                    + shown(mapping)
                    + "]"));
  }

  // What starts like an expression may be a misspelt one.
  private static Optional<TextEdit> quoted(ParameterMapping mapping) {
    String value = shown(mapping);
    boolean fixed =
        value.indexOf('\'') < 0
            && value.indexOf('"') < 0
            && EXPRESSIONS.stream().noneMatch(value.toLowerCase(Locale.ROOT)::startsWith);
    return fixed
        ? Insertion.instead(mapping.expression().span(), value, "'" + value + "'")
        : Optional.empty();
  }

  private static Symptom refusal(String log) {
    return new Symptom("deploy", "deploy refused", "", log);
  }
}
