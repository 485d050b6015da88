package io.gwlint.rules.response;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.IntegrationResponse.ParameterMapping;
import io.gwlint.gateway.MethodResponse;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Insertion;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Snippet;
import io.gwlint.rule.Symptom;
import io.gwlint.rule.TextEdit;
import io.gwlint.source.Located;
import io.gwlint.source.Span;
import java.util.List;
import java.util.Optional;

/** GW507: a response header that is mapped and not declared. */
@AutoService(Rule.class)
public final class ResponseParameterUndeclared implements Rule {
  private static final String HEADER = "method.response.header.";

  @Override
  public void check(Gateway gateway, Report report) {
    for (MappedResponse mapped : MappedResponse.of(gateway)) {
      mapped
          .response()
          .status()
          .get()
          .flatMap(mapped.call().route()::response)
          .ifPresent(declared -> check(mapped, declared, report));
    }
  }

  private static void check(MappedResponse mapped, MethodResponse declared, Report report) {
    for (ParameterMapping mapping : mapped.response().parameters().list()) {
      String target = mapping.target().value();
      if (target.startsWith(HEADER) && declared.declares(target).isNo()) {
        report.add(fault(mapped, mapping, declared));
      }
    }
  }

  private static Fault fault(
      MappedResponse mapped, ParameterMapping mapping, MethodResponse declared) {
    String target = mapping.target().value();
    String header = target.substring(HEADER.length());
    String status = declared.status().get().orElse("");
    return mapped
        .fault(
            mapping.target().span(),
            "header `" + header + "` is mapped, and method response `" + status + "` lacks it")
        .mend(
            mapped.isImported()
                ? "add `" + header + "` to the `headers` of response `" + status + "`"
                : "add `" + target + ": true` to the method response's `ResponseParameters`")
        .related(declared.span(), "the method response")
        .fixedBy(declaration(mapped, declared, target))
        .seenAs(refusal(target));
  }

  private static Optional<TextEdit> declaration(
      MappedResponse mapped, MethodResponse declared, String target) {
    Optional<? extends Snippet> value = mapped.declaration();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    List<Located<String>> headers = declared.headers().list();
    Span place = declared.headers().span();
    if (!headers.isEmpty()) {
      Span first = headers.get(0).span();
      return Optional.of(Insertion.before(first, key(mapped, target), value.get()));
    }
    Snippet all = all(mapped, declared, value.get());
    if (!place.equals(declared.inside())) {
      return Insertion.into(place, all);
    }
    return mapped.isImported()
        ? Insertion.inside(place, "headers", all)
        : Insertion.beside(declared.status().span(), "StatusCode", "ResponseParameters", all);
  }

  // Each of the headers that are missed needs the mapping, so it is made with all of them.
  private static Snippet all(MappedResponse mapped, MethodResponse declared, Snippet value) {
    Snippet.Entries entries = Snippet.entries();
    for (ParameterMapping mapping : mapped.response().parameters().list()) {
      String target = mapping.target().value();
      if (target.startsWith(HEADER) && declared.declares(target).isNo()) {
        entries = entries.put(key(mapped, target), value);
      }
    }
    return entries;
  }

  private static String key(MappedResponse mapped, String target) {
    return mapped.isImported() ? target.substring(HEADER.length()) : target;
  }

  private static Symptom refusal(String target) {
    return new Symptom(
        "deploy",
        "deploy refused",
        "",
        "Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid"
            + " mapping expression parameter specified: "
            + target
            + "]");
  }
}
