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
import io.gwlint.value.Text;
import java.util.Locale;
import java.util.Optional;

/** GW306: an integration whose verb is left out, or is not the one of Lambda's Invoke. */
@AutoService(Rule.class)
public final class LambdaIntegrationMethod implements Rule {
  private static final String INVOKE = "POST";
  private static final Text POST = Text.of(INVOKE);
  private static final String MISSING = "Enumeration value for HttpMethod must be non-empty";

  @Override
  public void check(Gateway gateway, Report report) {
    CallFaults.report(gateway, report, LambdaIntegrationMethod::fault);
  }

  private static Optional<Fault> fault(Call call) {
    if (call.integration().method().isAbsent()) {
      return needsMethod(call) ? Optional.of(missing(call)) : Optional.empty();
    }
    boolean invokes = call.isToLambda() && call.api().kind() != ApiKind.HTTP;
    return invokes
        ? call.integration()
            .method()
            .get()
            .map(verb -> verb.toUpperCase(Locale.ROOT))
            .filter(verb -> !isRight(verb, call))
            .map(verb -> wrong(verb, call))
        : Optional.empty();
  }

  private static boolean needsMethod(Call call) {
    return switch (call.api().kind()) {
      case REST -> call.isToService() || call.isToEndpoint();
      case HTTP -> call.isOfType(IntegrationType.HTTP_PROXY) && !call.isImported();
      case WEBSOCKET -> false;
    };
  }

  // ANY passes the caller's verb on.
  private static boolean isRight(String verb, Call call) {
    return verb.equals(INVOKE) || (verb.equals("ANY") && !call.route().method().is(POST).isNo());
  }

  private static Fault missing(Call call) {
    boolean isRest = call.api().kind() == ApiKind.REST;
    String name = call.isImported() ? "httpMethod" : "IntegrationHttpMethod";
    String property = isRest ? name : "IntegrationMethod";
    return CallFaults.refused(
            call.integration().type().span(),
            call,
            "the integration has no `" + property + "`",
            isRest ? MISSING : "")
        .mend("add `" + property + ": " + (call.isToLambda() ? INVOKE : "GET") + "`")
        .fixedBy(call.isToLambda() ? added(call, property) : Optional.empty());
  }

  private static Optional<TextEdit> added(Call call, String property) {
    String type = call.api().kind() == ApiKind.REST ? "Type" : "IntegrationType";
    return Insertion.beside(call.integration().type().span(), type, property, Snippet.name(INVOKE));
  }

  private static Fault wrong(String verb, Call call) {
    String message =
        "the function is called with `" + verb + "`, and Lambda takes invocations only by `POST`";
    return CallFaults.at(call.integration().method().span(), call, message)
        .mend("set it to `POST`; the method of the route can be any")
        .fixedBy(
            call.integration()
                .method()
                .get()
                .flatMap(
                    written ->
                        Insertion.instead(call.integration().method().span(), written, INVOKE)));
  }
}
