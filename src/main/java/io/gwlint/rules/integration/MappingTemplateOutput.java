package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.GatewayResponse;
import io.gwlint.gateway.Mapped;
import io.gwlint.gateway.MappingTemplate;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.velocity.Breakage;
import io.gwlint.velocity.Breakage.Place;
import io.gwlint.velocity.Study;
import io.gwlint.velocity.Substitution;

/** GW317: a template whose output must be JSON and cannot be. */
@AutoService(Rule.class)
public final class MappingTemplateOutput implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    for (Mapped mapped : Mapped.of(gateway)) {
      TemplateScripts.study(gateway, mapped)
          .flatMap(Study::broken)
          .ifPresent(broken -> report.add(fault(mapped, broken)));
    }
    GatewayTemplates.forEach(
        gateway,
        (response, template, text) -> {
          if (MediaTypes.type(template).equals("application/json")) {
            Substitution.of(text)
                .broken()
                .ifPresent(broken -> report.add(fault(response, template, broken)));
          }
        });
  }

  private static Fault fault(GatewayResponse response, MappingTemplate template, Breakage broken) {
    Place place = broken.places().get(0);
    boolean isQuoted = place.reference().equals("$context.error.messageString");
    return Fault.at(template.span(place.from(), place.to()), response.origin(), message(broken, ""))
        .mend(
            isQuoted
                ? "leave the quotes out: `$context.error.messageString` brings its own"
                : "put quotes around values; only `$context.error.messageString` brings its own")
        .in(ApiKind.REST)
        .seenAs(TemplateSymptoms.unreadable(response.status().get().orElse("4xx or 5xx")));
  }

  private static String message(Breakage broken, String when) {
    return when + "this renders to no JSON: `" + broken.excerpt() + "`, " + broken.problem();
  }

  private static Fault fault(Mapped mapped, Breakage broken) {
    Place place = broken.places().get(0);
    String when = broken.when().isEmpty() ? "" : "when " + broken.when() + ", ";
    return Fault.at(
            mapped.template().span(place.from(), place.to()),
            mapped.call().route().origin(),
            message(broken, when))
        .mend(mend(place))
        .in(mapped.call().api().kind())
        .on(mapped.call().route())
        .seenAs(TemplateSymptoms.noJson(mapped));
  }

  private static String mend(Place place) {
    if (place.reference().contains("$input.path('$')")) {
      return "write `$input.json('$')`, which gives JSON, without quotes";
    }
    return "mend the text around it: `$input.json(...)` brings its own quotes, other references"
        + " need them";
  }
}
