package io.gwlint.rules.method;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.RequestParameter;
import io.gwlint.gateway.Route;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Symptom;
import io.gwlint.source.Span;
import io.gwlint.value.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** GW211: demands that no validator enforces, and demands that no request can meet. */
@AutoService(Rule.class)
public final class RequiredParameterUnvalidated implements Rule {
  private static final String PATH = "method.request.path.";
  private static final String HEADER = "method.request.header.";

  /** Verbs whose requests carry no body as a rule. */
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");

  @Override
  public void check(Gateway gateway, Report report) {
    for (Api api : gateway.apis()) {
      if (api.kind() == ApiKind.REST) {
        for (Route route : api.routes().list()) {
          new Demands(api, route, report).check();
        }
      }
    }
  }

  private record Demands(Api api, Route route, Report report) {
    void check() {
      Checks checks = Checks.of(api, route);
      if (checks.body().isYes()) {
        bodyOfGet().ifPresent(report::add);
      } else if (checks.body().isNo() && !route.validation().bodies().list().isEmpty()) {
        uncheckedBody().ifPresent(report::add);
      }
      for (RequestParameter parameter : required()) {
        if (checks.parameters().isYes() && lacks(parameter)) {
          report.add(neverThere(parameter));
        } else if (checks.parameters().isNo() && !isDemandedElsewhere(parameter)) {
          report.add(unchecked(parameter));
        }
      }
    }

    // Paths have their parameters, and keys and tokens are asked for before any validator runs.
    private boolean isDemandedElsewhere(RequestParameter parameter) {
      String name = parameter.name().toLowerCase(Locale.ROOT);
      return name.startsWith(PATH)
          || (name.startsWith(HEADER)
              && CorsAnswer.demanded(List.of(route), api)
                  .contains(name.substring(HEADER.length())));
    }

    private List<RequestParameter> required() {
      return route.requestParameters().list().stream()
          .filter(parameter -> parameter.required().is(true).isYes())
          .toList();
    }

    private Optional<Fault> bodyOfGet() {
      Optional<String> verb = route.method().get().flatMap(Text::literal);
      boolean modelled = !route.validation().bodies().list().isEmpty();
      return verb.filter(WITHOUT_BODY::contains).filter(v -> modelled).map(this::bodyOfGet);
    }

    private Fault bodyOfGet(String verb) {
      return at(
              route.validation().bodies().list().get(0).contentType().span(),
              "a body is demanded of " + verb + " requests, which have none")
          .mend("leave the model out, or let the validator check parameters only")
          .as(Severity.ERROR)
          .seenAs(new Symptom("first-call", "400", "{\"message\": \"Invalid request body\"}", ""));
    }

    private boolean lacks(RequestParameter parameter) {
      String name = parameter.name().substring(Math.min(parameter.name().length(), PATH.length()));
      return parameter.name().startsWith(PATH)
          && route
              .path()
              .get()
              .filter(Text::isLiteral)
              .map(Text::toString)
              .filter(path -> !path.contains("{" + name + "}") && !path.contains("{" + name + "+}"))
              .isPresent();
    }

    private Fault neverThere(RequestParameter parameter) {
      String name = shown(parameter);
      return at(
              parameter.span(),
              "the path parameter `" + name + "` is required, and not in the path")
          .mend("put `{" + name + "}` into the path, or leave the parameter out")
          .as(Severity.ERROR)
          .seenAs(
              new Symptom(
                  "first-call",
                  "400",
                  "{\"message\": \"Missing required request parameters: [" + name + "]\"}",
                  "Missing required request parameters: [" + name + "]"));
    }

    private Optional<Fault> uncheckedBody() {
      boolean noBody =
          route.method().get().flatMap(Text::literal).filter(WITHOUT_BODY::contains).isPresent();
      Span span = route.validation().bodies().list().get(0).contentType().span();
      return noBody
          ? Optional.empty()
          : Optional.of(unchecked(span, "bodies have a model, and no validator compares them"));
    }

    // `true` is often written where a parameter is only declared, to be mapped or to be a cache
    // key.
    private Fault unchecked(RequestParameter parameter) {
      String name = shown(parameter);
      Fault fault =
          unchecked(parameter.span(), "`" + name + "` is required, and no validator demands it");
      return isMapped(parameter) ? fault.as(Severity.NOTE) : fault;
    }

    private boolean isMapped(RequestParameter parameter) {
      Text name = Text.of(parameter.name());
      return route
          .integration()
          .filter(
              integration ->
                  integration.cacheKeys().list().contains(name)
                      || integration.requestParameters().list().stream()
                          .anyMatch(mapping -> mapping.expression().is(name).isYes()))
          .isPresent();
    }

    // A definition describes what a backend wants, too: advice there, a warning where the gateway
    // is meant.
    private Fault unchecked(Span span, String message) {
      Fault fault =
          at(span, message)
              .mend("name a request validator that checks it, or leave it to the backend");
      return api.settings().imported() ? fault.as(Severity.NOTE) : fault;
    }

    private Fault at(Span span, String message) {
      return Fault.at(span, route.origin(), message).in(api.kind()).on(route);
    }

    private static String shown(RequestParameter parameter) {
      return parameter.name().substring(parameter.name().lastIndexOf('.') + 1);
    }
  }
}
