package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Mapped;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Symptom;
import io.gwlint.velocity.Script;
import io.gwlint.velocity.SyntaxFault;
import java.util.Optional;

/** GW315: a mapping template that Velocity cannot parse, or that is for no content type. */
@AutoService(Rule.class)
public final class MappingTemplateSyntax implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    for (Mapped mapped : Mapped.of(gateway)) {
      ofKey(mapped).ifPresent(report::add);
      TemplateScripts.of(gateway, mapped)
          .flatMap(Script::fault)
          .ifPresent(found -> report.add(fault(mapped, found)));
    }
  }

  // Of method resources it is on record; WebSocket APIs have keys of their own.
  private static Optional<Fault> ofKey(Mapped mapped) {
    String key = mapped.template().key().value();
    Call call = mapped.call();
    boolean refused =
        call.api().kind() == ApiKind.REST && !call.isImported() && key.indexOf('/') < 0;
    return refused && !key.isEmpty() && key.indexOf('$') < 0
        ? Optional.of(
            Fault.at(
                    mapped.template().key().span(),
                    call.route().origin(),
                    "`" + key + "` is no content type that a template could be for")
                .mend("write a media type such as `application/json`")
                .in(call.api().kind())
                .on(call.route())
                .seenAs(
                    Symptom.refused(
                        "Validation Result: warnings : [], errors : [Invalid content type"
                            + " specified: "
                            + key
                            + "]")))
        : Optional.empty();
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
        .seenAs(Symptom.misconfigured("Unable to transform " + part));
  }
}
