package io.gwlint.rules.method;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Access;
import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Route;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Symptom;
import io.gwlint.source.Problem;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** GW202: an authorizer or scopes that the authorization type leaves out of account. */
@AutoService(Rule.class)
public final class AuthorizerIgnored implements Rule {
  private static final Set<String> WITHOUT_AUTHORIZER = Set.of("NONE", "AWS_IAM");
  private static final Set<String> NOBODY = Set.of("", "NONE", "AWS::NOVALUE");
  private static final Set<String> WITH_SCOPES = Set.of("COGNITO_USER_POOLS", "JWT");

  @Override
  public void check(Gateway gateway, Report report) {
    gateway
        .problems(Problem.Kind.AUTHORIZER_PASSED_OVER)
        .forEach(
            problem ->
                report.add(
                    Fault.of(problem)
                        .mend("define it below `Authorizers`, or do not name a default")));
    for (Api api : gateway.apis()) {
      for (Route route : api.routes().list()) {
        Value<String> type = route.access().authorization().orDefault("NONE");
        type.get()
            .flatMap(known -> fault(api, route, known))
            .ifPresent(fault -> report.add(fault.in(api.kind()).on(route)));
      }
    }
  }

  private static Optional<Fault> fault(Api api, Route route, String type) {
    Access access = route.access();
    if (!access.scopes().list().isEmpty() && !WITH_SCOPES.contains(type)) {
      return Optional.of(scopes(api, route, type));
    }
    boolean ignored =
        access.authorizer().test(AuthorizerIgnored::isMeant).isYes()
            && WITHOUT_AUTHORIZER.contains(type);
    return ignored && !isPreflight(route) ? Optional.of(authorizer(route, type)) : Optional.empty();
  }

  // Some write in words that there is none.
  private static boolean isMeant(Text id) {
    return id.literal().filter(word -> NOBODY.contains(word.toUpperCase(Locale.ROOT))).isEmpty();
  }

  // Preflights must be open, whatever stands beside that.
  private static boolean isPreflight(Route route) {
    return route.method().is(Text.of("OPTIONS")).isYes();
  }

  private static Fault authorizer(Route route, String type) {
    boolean open = type.equals("NONE");
    String message =
        open
            ? "an authorizer is named, and the authorization type is `NONE`: anybody may call"
            : "an authorizer is named, and the authorization type is `AWS_IAM`: it is not asked";
    return Fault.at(route.access().authorizer().span(), route.origin(), message)
        .mend("set the authorization type to that of the authorizer, or leave the authorizer out");
  }

  private static Fault scopes(Api api, Route route, String type) {
    return Fault.at(
            route.access().scopes().span(),
            route.origin(),
            "scopes are demanded, and the authorization type is `" + type + "`")
        .mend("leave the scopes out, or demand tokens that have scopes")
        .as(Severity.ERROR)
        .seenAs(
            Symptom.refused(
                api.kind() == ApiKind.REST
                    ? "Authorization Scopes are only valid for COGNITO_USER_POOLS authorization"
                        + " type"
                    : "Authorization Scopes are only valid for COGNITO_USER_POOLS and JWT"
                        + " authorization type"));
  }
}
