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
import io.gwlint.rule.Symptom;
import java.util.Set;

/** GW201: a route that demands an authorizer and names none. */
@AutoService(Rule.class)
public final class AuthorizerMissing implements Rule {
  private static final Set<String> BY_AUTHORIZER = Set.of("CUSTOM", "COGNITO_USER_POOLS", "JWT");

  @Override
  public void check(Gateway gateway, Report report) {
    for (Api api : gateway.apis()) {
      for (Route route : api.routes().list()) {
        Access access = route.access();
        if (access.authorizer().isAbsent()
            && access.authorization().test(BY_AUTHORIZER::contains).isYes()) {
          report.add(fault(api, route));
        }
      }
    }
  }

  private static Fault fault(Api api, Route route) {
    String type = route.access().authorization().get().orElseThrow();
    return Fault.at(
            route.access().authorization().span(),
            route.origin(),
            "the authorization type is `" + type + "`, and no authorizer is named")
        .mend("name an authorizer of this API in `AuthorizerId`, or write `NONE`")
        .in(api.kind())
        .on(route)
        .seenAs(Symptom.refused(log(api.kind(), type)));
  }

  private static String log(ApiKind kind, String type) {
    return kind == ApiKind.HTTP && type.equals("JWT")
        ? "Setting the authorization type to JWT requires a valid JWT authorizer."
        : "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or"
            + " COGNITO_USER_POOLS requires a valid authorizer.";
  }
}
