package io.gwlint.rules.integration;

import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Mapped;
import io.gwlint.gateway.Route;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import io.gwlint.velocity.Script;
import io.gwlint.velocity.Study;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mapping templates parsed, each once. */
final class TemplateScripts {
  private TemplateScripts() {}

  /** The script of a template; empty when only the deployment knows all of it. */
  static Optional<Script> of(Gateway gateway, Mapped mapped) {
    return mapped.template().text().get().map(text -> of(gateway, text));
  }

  /** What sample requests make of a template that must give JSON; empty for all others. */
  static Optional<Study> study(Gateway gateway, Mapped mapped) {
    return of(gateway, mapped)
        .filter(script -> script.isReadable() && JsonTemplates.mustBeJson(mapped))
        .map(script -> study(gateway, script, mapped));
  }

  /** What sample requests make of a template, whatever it is for; empty when it does not parse. */
  static Optional<Study> any(Gateway gateway, Mapped mapped) {
    return of(gateway, mapped)
        .filter(Script::isReadable)
        .map(script -> study(gateway, script, mapped));
  }

  private static Study study(Gateway gateway, Script script, Mapped mapped) {
    Map<String, String> known = known(mapped.call().route());
    boolean hasBody = hasJsonBody(mapped);
    return gateway
        .memo()
        .get(Study.class, List.of(script, known, hasBody), () -> Study.of(script, known, hasBody));
  }

  // Answers may be anything, GET requests have none, and what is converted is base64.
  private static boolean hasJsonBody(Mapped mapped) {
    return mapped.isOfRequest()
        && mapped.call().integration().body().contentHandling().isAbsent()
        && !MediaTypes.isWithoutBody(mapped.call().route());
  }

  // What the route settles of `$context`.
  private static Map<String, String> known(Route route) {
    Map<String, String> known = new HashMap<>();
    literal(route.method())
        .filter(method -> !method.equals("ANY") && !method.isEmpty())
        .ifPresent(method -> known.put("httpMethod", method));
    literal(route.path()).ifPresent(path -> known.put("resourcePath", path));
    return known;
  }

  private static Optional<String> literal(Value<Text> value) {
    return value.get().flatMap(Text::literal);
  }

  private static Script of(Gateway gateway, Text text) {
    return gateway.memo().get(Script.class, text, () -> Script.of(text));
  }
}
