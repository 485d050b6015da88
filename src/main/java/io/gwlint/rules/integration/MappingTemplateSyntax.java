package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Mapped;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Symptom;
import io.gwlint.velocity.Script;
import io.gwlint.velocity.SyntaxFault;

/** GW315: a mapping template that Velocity cannot parse. */
@AutoService(Rule.class)
public final class MappingTemplateSyntax implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    for (Mapped mapped : Mapped.of(gateway)) {
      TemplateScripts.of(gateway, mapped)
          .flatMap(Script::fault)
          .ifPresent(found -> report.add(fault(mapped, found)));
    }
  }

  private static Fault fault(Mapped mapped, SyntaxFault found) {
    String part = mapped.isOfRequest() ? "request" : "response";
    return Fault.at(
            mapped.template().span(found.from(), found.to()),
            mapped.call().route().origin(),
            found.message())
        .mend("mend the " + part + " template; nothing of it is checked before the first request")
        .in(mapped.call().api().kind())
        .on(mapped.call().route())
        .seenAs(
            new Symptom(
                "first-call",
                "500",
                "{\"message\": \"Internal server error\"}",
                "Execution failed due to configuration error: Unable to transform " + part));
  }
}
