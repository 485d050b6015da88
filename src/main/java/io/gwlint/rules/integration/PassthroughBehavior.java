package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Backend;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Integration.RequestBody;
import io.gwlint.gateway.IntegrationType;
import io.gwlint.gateway.MappingTemplate;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Symptom;
import io.gwlint.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** GW320: content types that get 415, or that go to the backend as the caller wrote them. */
@AutoService(Rule.class)
public final class PassthroughBehavior implements Rule {
  private static final String NEVER = "NEVER";
  private static final String WHEN_NO_MATCH = "WHEN_NO_MATCH";
  private static final Set<String> BEHAVIORS = Set.of(NEVER, WHEN_NO_MATCH, "WHEN_NO_TEMPLATES");
  private static final List<String> IDENTITIES = List.of("context.authorizer", "context.identity");

  @Override
  public void check(Gateway gateway, Report report) {
    for (Call call : gateway.calls()) {
      boolean isMapped =
          call.integration()
              .type()
              .test(type -> !type.isProxy() && type != IntegrationType.MOCK)
              .isYes();
      boolean isRefusing = call.isOfType(IntegrationType.MOCK);
      if (call.api().kind() == ApiKind.REST && !call.isImported()) {
        misspelt(call).ifPresent(report::add);
      }
      if (call.api().kind() == ApiKind.REST && (isMapped || isRefusing)) {
        check(call, isMapped, report);
      }
    }
  }

  // What an import does with such a word is not on record.
  private static Optional<Fault> misspelt(Call call) {
    Value<String> passthrough = call.integration().body().passthrough();
    return passthrough
        .get()
        .filter(word -> !BEHAVIORS.contains(word.toUpperCase(Locale.ROOT)))
        .map(
            word ->
                CallFaults.refused(
                        passthrough.span(), call, "there is no behavior `" + word + "`", "")
                    .as(Severity.ERROR)
                    .mend("write `WHEN_NO_MATCH`, `WHEN_NO_TEMPLATES` or `NEVER`")
                    .in(call.api().kind())
                    .on(call.route()));
  }

  private static void check(Call call, boolean isMapped, Report report) {
    RequestBody body = call.integration().body();
    if (!body.templates().complete()) {
      return;
    }
    List<MappingTemplate> templates = body.templates().list();
    Value<String> passthrough = body.passthrough().orDefault(WHEN_NO_MATCH);
    if (templates.isEmpty()) {
      if (passthrough.is(NEVER).isYes()) {
        report.add(refusesAll(call, passthrough));
      }
    } else if (passthrough.is(WHEN_NO_MATCH).isNo() && passthrough.isKnown()) {
      if (MediaTypes.forJson(body.templates()).isEmpty()
          && MediaTypes.isWithoutBody(call.route())) {
        report.add(refusesBare(call, passthrough, templates));
      }
    } else if (passthrough.is(WHEN_NO_MATCH).isYes() && isMapped && matters(call, templates)) {
      report.add(lets(call, passthrough, templates));
    }
  }

  private static Fault refusesAll(Call call, Value<String> passthrough) {
    return CallFaults.at(
            passthrough.span(),
            call,
            "every request gets 415: there is no request template and nothing else may pass")
        .as(Severity.ERROR)
        .mend(
            "add a request template for `application/json`, or let bodies pass with"
                + " `WHEN_NO_TEMPLATES`")
        .in(call.api().kind())
        .on(call.route());
  }

  private static Fault refusesBare(
      Call call, Value<String> passthrough, List<MappingTemplate> templates) {
    return CallFaults.at(
            passthrough.span(),
            call,
            "requests without Content-Type count as JSON and get 415: templates are for "
                + keys(templates))
        .mend("add a request template for `application/json`")
        .in(call.api().kind())
        .on(call.route());
  }

  // The caller then writes the call to the service himself, with the gateway's role.
  private static boolean matters(Call call, List<MappingTemplate> templates) {
    if (MediaTypes.isWithoutBody(call.route())
        || !call.route().method().isKnown()
        || templates.stream().allMatch(PassthroughBehavior::isWholeBody)) {
      return false;
    }
    if (call.integration().backend() instanceof Backend.Service) {
      return templates.stream().noneMatch(template -> MediaTypes.type(template).equals("$default"));
    }
    return call.isToLambda()
        && templates.stream()
            .anyMatch(
                template ->
                    IDENTITIES.stream()
                        .anyMatch(name -> template.text().toString().contains(name)));
  }

  // A template that hands the body on leaves nothing to get around.
  private static boolean isWholeBody(MappingTemplate template) {
    String text = template.text().get().map(Object::toString).orElse("").strip();
    return text.equals("$input.body")
        || text.equals("$input.json('$')")
        || text.equals("$input.json(\"$\")");
  }

  private static Fault lets(Call call, Value<String> passthrough, List<MappingTemplate> templates) {
    String backend =
        call.integration().backend() instanceof Backend.Service service
            ? "`" + service.service() + "`"
            : "the function";
    return CallFaults.at(
            passthrough.span(),
            call,
            "a body of any type but "
                + keys(templates)
                + " goes to "
                + backend
                + " as the caller wrote it")
        .mend("set `PassthroughBehavior: NEVER`, so that other content types get 415")
        .in(call.api().kind())
        .on(call.route())
        .seenAs(
            new Symptom(
                "on-attack",
                "200",
                "what the backend answers to the caller's own request",
                "Endpoint request body after transformations: the body as it came"));
  }

  private static String keys(List<MappingTemplate> templates) {
    return templates.stream()
        .map(template -> "`" + MediaTypes.type(template) + "`")
        .distinct()
        .limit(2)
        .collect(Collectors.joining(", "));
  }
}
