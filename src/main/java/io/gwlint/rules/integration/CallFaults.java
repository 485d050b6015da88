package io.gwlint.rules.integration;

import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Role;
import io.gwlint.gateway.ServiceUri;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Symptom;
import io.gwlint.source.Span;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Faults of calls, with the kind of API and the route that they break. */
final class CallFaults {
  /** The service's refusal of a URI or role that it takes for no ARN. */
  static final String NO_ARN = "Invalid ARN specified in the request";

  /** The service's refusal of a proxy integration with what is no function. */
  static final String NO_FUNCTION =
      "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose"
          + " stream invocations.";

  private CallFaults() {}

  /** Asks a question of every call of a gateway. */
  static void report(Gateway gateway, Report report, Function<Call, Optional<Fault>> question) {
    for (Call call : gateway.calls()) {
      question
          .apply(call)
          .ifPresent(fault -> report.add(fault.in(call.api().kind()).on(call.route())));
    }
  }

  /** Asks a question of every call that is made as a role of the template. */
  static void ofRoles(
      Gateway gateway, Report report, BiFunction<Call, Role, Optional<Fault>> question) {
    report(
        gateway,
        report,
        call ->
            call.integration()
                .credentials()
                .get()
                .flatMap(gateway::role)
                .flatMap(role -> question.apply(call, role)));
  }

  /**
   * True when the known characters that a value begins with stand at its place: not when they are
   * the default of a parameter, which a deployment replaces.
   */
  static boolean isWrittenThere(Value<Text> value) {
    return value
        .get()
        .map(ServiceUri::head)
        .filter(head -> value.span().text().contains(head))
        .isPresent();
  }

  /** A fault of a call's integration. */
  static Fault at(Span span, Call call, String message) {
    return Fault.at(span, call.integration().origin(), message);
  }

  /** One that the service refuses; the reason is that of REST APIs, whose texts are on record. */
  static Fault refused(Span span, Call call, String message, String reason) {
    return at(span, call, message).seenAs(Symptom.refused(reason));
  }
}
