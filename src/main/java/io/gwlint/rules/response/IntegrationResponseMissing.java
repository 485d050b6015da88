package io.gwlint.rules.response;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;

/** GW502: an integration that is no proxy and has no integration response. */
@AutoService(Rule.class)
public final class IntegrationResponseMissing implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    for (Call call : gateway.calls()) {
      if (call.mapsResponses() && call.integration().responses().isEmpty().isYes()) {
        report.add(fault(call));
      }
    }
  }

  private static Fault fault(Call call) {
    String type = call.integration().type().get().map(Enum::name).orElse("");
    return Fault.at(
            call.integration().type().span(),
            call.route().origin(),
            "the `" + type + "` integration has no integration response to answer with")
        .mend("add an integration response without a pattern, and a method response of its status")
        .in(call.api().kind())
        .on(call.route());
  }
}
