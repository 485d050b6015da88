package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.IntegrationType;
import io.gwlint.gateway.Mapped;
import io.gwlint.gateway.MappingTemplate;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import io.gwlint.source.Span;
import io.gwlint.value.Items;
import io.gwlint.velocity.Breakage;
import io.gwlint.velocity.Study;
import java.util.List;
import java.util.Optional;

/** GW319: a mock whose request template yields no status. */
@AutoService(Rule.class)
public final class MockStatusCode implements Rule {
  private static final String MEND =
      "let the template for `application/json` give `{\"statusCode\": 200}`";

  @Override
  public void check(Gateway gateway, Report report) {
    for (Call call : gateway.calls()) {
      if (call.api().kind() == ApiKind.REST && call.isOfType(IntegrationType.MOCK)) {
        check(gateway, call, report);
      }
    }
  }

  private static void check(Gateway gateway, Call call, Report report) {
    Items<MappingTemplate> templates = call.integration().body().templates();
    List<MappingTemplate> chosen = MediaTypes.forJson(templates);
    if (!chosen.isEmpty()) {
      chosen.forEach(template -> check(gateway, call, template, report));
    } else if (templates.complete() && passesBody(call)) {
      report.add(missing(call, templates));
    }
  }

  // Without a template the body must name the status, and these requests have none.
  private static boolean passesBody(Call call) {
    boolean passes =
        call.integration().body().passthrough().orDefault("WHEN_NO_MATCH").is("NEVER").isNo();
    boolean hasTemplates = !call.integration().body().templates().list().isEmpty();
    boolean goesThrough =
        !hasTemplates
            || call.integration()
                .body()
                .passthrough()
                .orDefault("WHEN_NO_MATCH")
                .is("WHEN_NO_MATCH")
                .isYes();
    return passes && goesThrough && MediaTypes.isWithoutBody(call.route());
  }

  private static Fault missing(Call call, Items<MappingTemplate> templates) {
    String message =
        templates.list().isEmpty()
            ? "the mock has no request template, and these requests no body to name a status"
            : "the mock has no request template for `application/json`, which requests without"
                + " Content-Type get";
    return fault(call, templates.span(), message);
  }

  private static void check(Gateway gateway, Call call, MappingTemplate template, Report report) {
    Optional<Study> study =
        TemplateScripts.any(gateway, new Mapped(call, Optional.empty(), template));
    Optional<Breakage> always = study.flatMap(found -> found.withoutStatus(true));
    Optional<Breakage> some = study.flatMap(found -> found.withoutStatus(false));
    Span span = template.text().span();
    if (always.isPresent()) {
      report.add(
          fault(
              call, span, "the mock's request template yields no `statusCode`: " + shown(always)));
    } else if (some.isPresent()) {
      String message = some.get().when() + ", the mock gets no `statusCode`: " + shown(some);
      report.add(fault(call, span, message).as(Severity.WARNING));
    }
  }

  private static String shown(Optional<Breakage> found) {
    String excerpt = found.map(Breakage::excerpt).orElse("");
    return excerpt.isEmpty() ? "it is empty" : "`" + excerpt + "`";
  }

  private static Fault fault(Call call, Span span, String message) {
    return CallFaults.at(span, call, message).mend(MEND).in(call.api().kind()).on(call.route());
  }
}
