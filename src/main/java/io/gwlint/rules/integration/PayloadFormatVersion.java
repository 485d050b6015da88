package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.IntegrationType;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Insertion;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Snippet;
import io.gwlint.rule.TextEdit;
import io.gwlint.source.Span;
import java.util.Optional;

/** GW322: an integration whose payload version is left out or not one that it can have. */
@AutoService(Rule.class)
public final class PayloadFormatVersion implements Rule {
  private static final String MISSING =
      "PayloadFormatVersion is a required parameter for integration";

  private static final String FIRST = "1.0";
  private static final String SECOND = "2.0";

  @Override
  public void check(Gateway gateway, Report report) {
    CallFaults.report(
        gateway,
        report,
        call -> call.api().kind() == ApiKind.REST ? Optional.empty() : fault(call));
  }

  private static Optional<Fault> fault(Call call) {
    if (call.integration().payloadVersion().isAbsent()) {
      boolean needed = call.api().kind() == ApiKind.HTTP && call.isToLambda() && !call.isImported();
      return needed ? Optional.of(missing(call)) : Optional.empty();
    }
    return call.integration().payloadVersion().get().flatMap(version -> ofVersion(call, version));
  }

  private static Fault missing(Call call) {
    return CallFaults.refused(
            call.integration().uri().span(),
            call,
            "the integration of a function has no `PayloadFormatVersion`",
            MISSING)
        .mend("add `PayloadFormatVersion: \"2.0\"`, or \"1.0\" for the event of a REST API")
        .fixedBy(second(call));
  }

  // Which one the function was written for, its template does not tell.
  private static Optional<TextEdit> second(Call call) {
    return Insertion.beside(
            call.integration().uri().span(),
            "IntegrationUri",
            "PayloadFormatVersion",
            Snippet.text(SECOND))
        .map(TextEdit::unsafe);
  }

  private static Optional<Fault> ofVersion(Call call, String version) {
    if (!version.equals(FIRST) && !version.equals(SECOND)) {
      Fault fault =
          refused(
              call,
              "there is no payload version `" + version + "`",
              "Unsupported PayloadFormatVersion: " + version);
      return Optional.of(spelled(call, fault, version));
    }
    return version.equals(SECOND) ? ofSecond(call) : Optional.empty();
  }

  // What `1` or `2` means there is no doubt about, where both exist.
  private static Fault spelled(Call call, Fault fault, String version) {
    boolean isShort = version.equals("1") || (version.equals("2") && call.isToLambda());
    String whole = version + ".0";
    return isShort && call.api().kind() == ApiKind.HTTP
        ? fault
            .mend("write \"" + whole + "\"")
            .fixedBy(Insertion.instead(call.integration().payloadVersion().span(), version, whole))
        : fault;
  }

  private static Optional<Fault> ofSecond(Call call) {
    if (call.api().kind() == ApiKind.WEBSOCKET) {
      return Optional.of(
          refused(
              call,
              "WebSocket APIs have no payload version 2.0",
              "Unsupported PayloadFormatVersion: 2.0"));
    }
    if (call.isOfType(IntegrationType.HTTP_PROXY)) {
      return Optional.of(
          refused(
              call,
              "payload version 2.0 is for functions, not for `HTTP_PROXY`",
              "PayloadFormatVersion 2.0 is not supported for integration of type HTTP_PROXY"));
    }
    return call.integration()
        .subtype()
        .get()
        .map(
            subtype ->
                refused(
                    call,
                    "payload version 2.0 is for functions, not for `" + subtype + "`",
                    "Operation: " + subtype + " is not supported."));
  }

  private static Fault refused(Call call, String message, String reason) {
    Span span = call.integration().payloadVersion().span();
    Fault fault = CallFaults.refused(span, call, message, reason).mend("write \"1.0\"");
    // Nothing but 1.0 is left for what is no function.
    boolean isSecond = call.integration().payloadVersion().is(SECOND).isYes();
    return isSecond ? fault.fixedBy(Insertion.instead(span, SECOND, FIRST)) : fault;
  }
}
