package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Mapped;
import io.gwlint.gateway.MappingTemplate;
import io.gwlint.gateway.Origin;
import io.gwlint.gateway.Stage;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.velocity.Script;
import io.gwlint.velocity.Stray;
import io.gwlint.velocity.Strays;
import io.gwlint.velocity.Substitution;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** GW316: a reference in a mapping template that leads to nothing. */
@AutoService(Rule.class)
public final class MappingTemplateReference implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    for (Mapped mapped : Mapped.of(gateway)) {
      for (Stray stray : strays(gateway, mapped)) {
        if (!isSetElsewhere(mapped, stray)) {
          report.add(
              fault(mapped.template(), mapped.call().route().origin(), stray)
                  .in(mapped.call().api().kind())
                  .on(mapped.call().route()));
        }
      }
    }
    GatewayTemplates.forEach(
        gateway,
        (response, template, text) ->
            Substitution.of(text)
                .strays()
                .forEach(
                    stray ->
                        report.add(fault(template, response.origin(), stray).in(ApiKind.REST))));
  }

  private static Fault fault(MappingTemplate template, Origin origin, Stray stray) {
    return Fault.at(template.span(stray.from(), stray.to()), origin, stray.message())
        .mend(stray.mend());
  }

  private static List<Stray> strays(Gateway gateway, Mapped mapped) {
    Optional<Script> script = TemplateScripts.of(gateway, mapped);
    boolean isWebSocket = mapped.call().api().kind() == ApiKind.WEBSOCKET;
    return script
        .map(found -> Strays.of(found, isWebSocket, stageVariables(mapped.call().api())))
        .orElse(List.of());
  }

  /** The variables that any stage sets; empty when there may be more. */
  private static Optional<Set<String>> stageVariables(Api api) {
    if (!api.stages().complete() || api.stages().list().isEmpty()) {
      return Optional.empty();
    }
    Set<String> names = new HashSet<>();
    for (Stage stage : api.stages().list()) {
      if (!stage.variables().complete()) {
        return Optional.empty();
      }
      stage.variables().list().forEach(variable -> names.add(variable.name()));
    }
    return Optional.of(names);
  }

  // A variable that stages have in other scenarios is left out on purpose.
  private static boolean isSetElsewhere(Mapped mapped, Stray stray) {
    String text = mapped.template().text().span().file().text();
    return stray
        .stageVariable()
        .filter(name -> text.contains(name + ":") || text.contains(name + "\":"))
        .isPresent();
  }
}
