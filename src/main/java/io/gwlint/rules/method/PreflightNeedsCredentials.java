package io.gwlint.rules.method;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Access;
import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.IntegrationType;
import io.gwlint.gateway.Route;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import io.gwlint.source.Span;
import java.util.Optional;

/** GW208: a preflight that nobody passes, since browsers send it without credentials. */
@AutoService(Rule.class)
public final class PreflightNeedsCredentials implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    for (Api api : gateway.apis()) {
      boolean answersItself = api.settings().cors().isPresent();
      for (Route route : api.routes().list()) {
        if (CorsAnswer.isPreflight(route) && !answersItself) {
          fault(api, route).ifPresent(report::add);
        }
      }
    }
  }

  private static Optional<Fault> fault(Api api, Route route) {
    Access access = route.access();
    Optional<String> guard =
        access
            .authorization()
            .get()
            .filter(type -> !type.equals("NONE"))
            .map(PreflightNeedsCredentials::guard);
    if (guard.isPresent()) {
      return Optional.of(fault(api, route, access.authorization().span(), guard.get()));
    }
    return access.apiKeyRequired().is(true).isYes()
        ? Optional.of(fault(api, route, access.apiKeyRequired().span(), "an API key"))
        : Optional.empty();
  }

  private static String guard(String type) {
    return type.equals("AWS_IAM") ? "a signature" : "an authorizer";
  }

  private static Fault fault(Api api, Route route, Span span, String guard) {
    Fault fault =
        Fault.at(
                span,
                route.origin(),
                "`" + route.name() + "` needs " + guard + ", which browsers do not send with it")
            .mend(mend(api))
            .in(api.kind())
            .on(route);
    return isForBrowsers(route) ? fault : fault.as(Severity.WARNING);
  }

  private static String mend(Api api) {
    return api.kind() == ApiKind.HTTP
        ? "leave OPTIONS open, or configure CORS on the API, which then answers by itself"
        : "leave OPTIONS open; SAM does with `AddDefaultAuthorizerToCorsPreflight: false`";
  }

  // A backend of its own may serve OPTIONS to programs that do send credentials.
  private static boolean isForBrowsers(Route route) {
    boolean mock =
        route
            .integration()
            .filter(integration -> integration.type().is(IntegrationType.MOCK).isYes())
            .isPresent();
    boolean headers =
        CorsAnswer.of(route).filter(answer -> !answer.headers().isEmpty()).isPresent();
    return mock || headers;
  }
}
