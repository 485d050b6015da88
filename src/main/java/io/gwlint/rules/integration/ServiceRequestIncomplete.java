package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.IntegrationType;
import io.gwlint.gateway.Subtype;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Symptom;
import io.gwlint.value.Items;
import java.util.List;
import java.util.Optional;

/** GW325: a call of an AWS service without what the service needs to understand it. */
@AutoService(Rule.class)
public final class ServiceRequestIncomplete implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    CallFaults.report(gateway, report, ServiceRequestIncomplete::fault);
  }

  private static Optional<Fault> fault(Call call) {
    if (call.hasSubtype()) {
      return call.integration().subtype().get().flatMap(name -> ofSubtype(call, name));
    }
    return call.isOfType(IntegrationType.AWS)
        ? call.serviceUri()
            .map(uri -> new ServiceRequest(call, uri))
            .flatMap(request -> ofRequest(call, request))
        : Optional.empty();
  }

  private static Optional<Fault> ofSubtype(Call call, String name) {
    Items<?> given = call.integration().requestParameters();
    List<String> missing =
        Subtype.of(name).map(Subtype::required).orElse(List.of()).stream()
            .filter(parameter -> !has(call, parameter))
            .toList();
    return missing.isEmpty() || !given.complete()
        ? Optional.empty()
        : Optional.of(missing(call, name, missing));
  }

  private static boolean has(Call call, String parameter) {
    return call.integration().requestParameters().list().stream()
        .anyMatch(mapping -> mapping.target().value().equals(parameter));
  }

  private static Fault missing(Call call, String name, List<String> missing) {
    String reason =
        "Operation: "
            + name
            + " requires enabling passthrough, or defining all of the following parameters";
    String parameters = "`" + String.join("`, `", missing) + "`";
    return CallFaults.refused(
            call.integration().subtype().span(), call, "`" + name + "` needs " + parameters, reason)
        .mend("add " + parameters + " to `RequestParameters`");
  }

  private static Optional<Fault> ofRequest(Call call, ServiceRequest request) {
    return request
        .complaint()
        .map(
            complaint -> {
              Fault fault =
                  CallFaults.at(call.integration().uri().span(), call, complaint.message())
                      .mend(complaint.mend());
              return call.api().kind() == ApiKind.REST
                  ? fault
                  : fault.seenAs(Symptom.atFirstCall("500", "", ""));
            });
  }
}
