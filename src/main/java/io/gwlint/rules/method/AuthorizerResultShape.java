package io.gwlint.rules.method;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Function;
import io.gwlint.gateway.Gateway;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.value.Answer;
import java.util.Optional;

/** GW207: an authorizer function, written in the template, that answers in another form. */
@AutoService(Rule.class)
public final class AuthorizerResultShape implements Rule {
  private static final String POLICY = "policyDocument";
  private static final String SIMPLE = "isAuthorized";
  private static final String PROXY = "statusCode";

  @Override
  public void check(Gateway gateway, Report report) {
    for (Guard guard : Guard.of(gateway)) {
      guard
          .authorizer()
          .function()
          .flatMap(gateway::function)
          .filter(function -> !function.hasLayers())
          .flatMap(function -> fault(guard, function))
          .ifPresent(report::add);
    }
  }

  private static Optional<Fault> fault(Guard guard, Function function) {
    Answer simple = isSimple(guard);
    if (simple.isUnknown() || guard.authorizer().asksFunction().isNo()) {
      return Optional.empty();
    }
    String needed = simple.isYes() ? SIMPLE : POLICY;
    return function
        .code()
        .get()
        .filter(code -> !code.contains(needed))
        .flatMap(code -> written(code, simple.isYes() ? POLICY : SIMPLE))
        .map(found -> fault(guard, function, needed, found));
  }

  /** Does the gateway expect true or false rather than a policy? */
  private static Answer isSimple(Guard guard) {
    return guard.isOf(ApiKind.HTTP)
        ? guard
            .authorizer()
            .payloadVersion()
            .is("2.0")
            .and(guard.authorizer().simpleResponses().is(true))
        : Answer.NO;
  }

  // Code without any of the forms is a stand-in, or answers from a place that is not seen.
  private static Optional<String> written(String code, String other) {
    if (code.contains(other)) {
      return Optional.of(other);
    }
    return code.contains(PROXY) ? Optional.of(PROXY) : Optional.empty();
  }

  private static Fault fault(Guard guard, Function function, String needed, String found) {
    return guard
        .fault(
            function.code().span(),
            "the authorizer answers with `" + found + "`, and the gateway expects `" + needed + "`")
        .related(guard.authorizer().origin().span(), "the authorizer")
        .mend(
            needed.equals(POLICY)
                ? "return `principalId` and `policyDocument`"
                : "return `isAuthorized`, or set `EnableSimpleResponses: false` for a policy");
  }
}
