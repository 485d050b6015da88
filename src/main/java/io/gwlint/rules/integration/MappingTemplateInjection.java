package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Mapped;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.value.Text;
import io.gwlint.velocity.Breakage;
import io.gwlint.velocity.Breakage.Place;
import io.gwlint.velocity.Study;
import java.util.List;
import java.util.Optional;

/** GW318: data of the request in a text of JSON, not escaped. */
@AutoService(Rule.class)
public final class MappingTemplateInjection implements Rule {
  private static final int SHOWN = 40;

  @Override
  public void check(Gateway gateway, Report report) {
    for (Mapped mapped : Mapped.of(gateway)) {
      List<Breakage> found =
          TemplateScripts.study(gateway, mapped)
              .map(study -> injections(study, mapped))
              .orElse(List.of());
      if (!found.isEmpty()) {
        report.add(fault(mapped, found));
      }
    }
  }

  private static List<Breakage> injections(Study study, Mapped mapped) {
    Optional<String> route = mapped.call().route().path().get().flatMap(Text::literal);
    return study.injections(
        path -> BodyTexts.mayHold(mapped, path),
        name ->
            route
                .map(path -> path.contains("{" + name + "}") || path.contains("{" + name + "+}"))
                .orElse(true));
  }

  private static Fault fault(Mapped mapped, List<Breakage> found) {
    Breakage first = found.get(0);
    Place place = first.places().get(0);
    Fault fault =
        Fault.at(
                mapped.template().span(place.from(), place.to()),
                mapped.call().route().origin(),
                message(first))
            .mend(mend(first, place))
            .in(mapped.call().api().kind())
            .on(mapped.call().route())
            .seenAs(TemplateSymptoms.noJson(mapped));
    for (Breakage other : found.subList(1, found.size())) {
      Place there = other.places().get(0);
      fault =
          fault.related(
              mapped.template().span(there.from(), there.to()),
              other.problem()
                  + " in "
                  + other.when()
                  + " breaks it here: `"
                  + other.excerpt()
                  + "`");
    }
    return fault;
  }

  private static String message(Breakage broken) {
    return broken.problem()
        + " in "
        + broken.when()
        + " breaks the JSON: `"
        + broken.excerpt()
        + "`";
  }

  // Only what is escaped for JavaScript breaks at an apostrophe, wherever that was done.
  private static String mend(Breakage first, Place place) {
    String reference = place.reference();
    if (reference.contains("escapeJavaScript") || first.problem().equals(Study.APOSTROPHE)) {
      return "append `.replaceAll(\"\\\\'\", \"'\")`: escapeJavaScript escapes the apostrophe,"
          + " which JSON does not allow";
    }
    return reference.contains("$input.path(")
        ? "write `$input.json(...)` instead, without quotes around it"
        : "write `$util.escapeJavaScript(" + shown(reference) + ").replaceAll(\"\\\\'\", \"'\")`";
  }

  private static String shown(String reference) {
    return reference.length() > SHOWN ? "..." : reference;
  }
}
