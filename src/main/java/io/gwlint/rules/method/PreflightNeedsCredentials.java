package io.gwlint.rules.method;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Access;
import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Backend;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.IntegrationType;
import io.gwlint.gateway.Route;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Symptom;
import io.gwlint.source.Span;
import io.gwlint.value.Text;
import java.util.Optional;

/** GW208: a preflight that nobody passes, since browsers send it without credentials. */
@AutoService(Rule.class)
public final class PreflightNeedsCredentials implements Rule {
  private static final Text ANY = Text.of("ANY");
  private static final String SIGNATURE = "a signature";
  private static final String FORBIDDEN = "{\"message\":\"Forbidden\"}";
  // `$context.authorizer.error` of an HTTP API.
  private static final String NOT_SIGNED =
      "The request for the IAM Authorizer doesn't match the format that API Gateway expects.";

  @Override
  public void check(Gateway gateway, Report report) {
    for (Api api : gateway.apis()) {
      boolean answersItself = api.settings().cors().isPresent();
      for (Route route : api.routes().list()) {
        if (CorsAnswer.isPreflight(route) && !answersItself) {
          fault(api, route).ifPresent(report::add);
        } else if (!answersItself && takesPreflights(gateway, api, route)) {
          fault(api, route).map(one -> one.as(Severity.WARNING)).ifPresent(report::add);
        }
      }
    }
  }

  // What answers browsers and takes every verb takes their preflights, too.
  private static boolean takesPreflights(Gateway gateway, Api api, Route route) {
    boolean every = route.method().is(ANY).isYes() && api.routes().complete();
    return every
        && api.routes().list().stream().noneMatch(other -> mayPrecede(other, route))
        && answersBrowsers(gateway, route);
  }

  // A preflight of the path, or one of a path with variables, may be the one that is chosen.
  private static boolean mayPrecede(Route other, Route route) {
    boolean elsewhere =
        route.path().get().filter(path -> other.path().is(path).isNo()).isPresent()
            && other.path().test(path -> path.toString().contains("{")).isNo();
    return CorsAnswer.isPreflight(other) && !elsewhere;
  }

  private static boolean answersBrowsers(Gateway gateway, Route route) {
    boolean maps =
        CorsAnswer.of(route).filter(answer -> answer.has(CorsAnswer.ORIGIN).isYes()).isPresent();
    return maps
        || route
            .integration()
            .filter(integration -> integration.backend() instanceof Backend.Lambda)
            .flatMap(
                integration ->
                    gateway.function(((Backend.Lambda) integration.backend()).function()))
            .filter(function -> function.code().test(CorsAnswer::mentionsOrigin).isYes())
            .isPresent();
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
      Fault fault = fault(api, route, access.authorization().span(), guard.get());
      return Optional.of(guard.get().equals(SIGNATURE) ? fault.seenAs(unsigned(api)) : fault);
    }
    return access.apiKeyRequired().is(true).isYes()
        ? Optional.of(
            fault(api, route, access.apiKeyRequired().span(), "an API key")
                .seenAs(Symptom.atFirstCall("403", FORBIDDEN, "")))
        : Optional.empty();
  }

  private static Symptom unsigned(Api api) {
    return api.kind() == ApiKind.HTTP
        ? Symptom.atFirstCall("403", FORBIDDEN, NOT_SIGNED)
        : Symptom.atFirstCall("403", "{\"message\":\"Missing Authentication Token\"}", "");
  }

  private static String guard(String type) {
    return type.equals("AWS_IAM") ? SIGNATURE : "an authorizer";
  }

  private static Fault fault(Api api, Route route, Span span, String guard) {
    Fault fault =
        Fault.at(
                span,
                route.origin(),
                "`"
                    + route.name()
                    + "` needs "
                    + guard
                    + ", which browsers do not send with preflights")
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
