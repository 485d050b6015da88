package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.IntegrationResponse;
import io.gwlint.gateway.IntegrationResponse.ParameterMapping;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Symptom;
import java.util.Optional;
import java.util.regex.Pattern;

/** GW328: a change of parameters that HTTP APIs do not have. */
@AutoService(Rule.class)
public final class ParameterActionInvalid implements Rule {
  private static final String REQUEST = "Invalid Request Actioned Parameter";
  private static final Pattern STATUS = Pattern.compile("[2-5]\\d\\d");

  @Override
  public void check(Gateway gateway, Report report) {
    for (Call call : gateway.calls()) {
      if (call.api().kind() == ApiKind.HTTP && !call.hasSubtype()) {
        for (ParameterMapping mapping : call.integration().requestParameters().list()) {
          add(call, ofRequest(call, mapping), report);
        }
        for (IntegrationResponse response : call.integration().responses().list()) {
          check(call, response, report);
        }
      }
    }
  }

  private static void add(Call call, Optional<Fault> fault, Report report) {
    fault.ifPresent(found -> report.add(found.in(call.api().kind()).on(call.route())));
  }

  private static void check(Call call, IntegrationResponse response, Report report) {
    add(
        call,
        response
            .status()
            .get()
            .filter(status -> !STATUS.matcher(status).matches())
            .map(status -> ofStatus(call, response, status)),
        report);
    for (ParameterMapping mapping : response.parameters().list()) {
      add(call, ofAnswer(call, mapping), report);
    }
  }

  private static Optional<Fault> ofRequest(Call call, ParameterMapping mapping) {
    String key = mapping.target().value();
    return ParameterAction.ofRequest(key).valid()
        ? Optional.empty()
        : Optional.of(
            refused(call, mapping, "`" + key + "` is no change of a request", REQUEST)
                .mend(
                    "write `append:`, `overwrite:` or `remove:`, then `header.` or `querystring.`"
                        + " and a name, or `overwrite:path`"));
  }

  private static Optional<Fault> ofAnswer(Call call, ParameterMapping mapping) {
    String key = mapping.target().value();
    return ParameterAction.ofAnswer(key).valid()
        ? Optional.empty()
        : Optional.of(
            refused(call, mapping, "`" + key + "` is no change of a response", "")
                .mend(
                    "write `append:`, `overwrite:` or `remove:`, then `header.` and a name, or"
                        + " `overwrite:statuscode`"));
  }

  private static Fault refused(Call call, ParameterMapping mapping, String message, String reason) {
    return CallFaults.refused(mapping.target().span(), call, message, reason);
  }

  private static Fault ofStatus(Call call, IntegrationResponse response, String status) {
    return CallFaults.at(
            response.status().span(), call, "no backend answers with the status `" + status + "`")
        .mend("use a status from 200 to 599")
        .seenAs(Symptom.refused("Status Code " + status + " is not valid"));
  }
}
