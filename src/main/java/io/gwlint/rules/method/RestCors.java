package io.gwlint.rules.method;

import io.gwlint.gateway.Api;
import io.gwlint.gateway.Route;
import io.gwlint.rule.Fault;
import io.gwlint.source.Span;
import io.gwlint.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is missing of the CORS of one path of a REST API. */
final class RestCors {
  /** Verbs that browsers send only after a preflight allowed them by name. */
  static final Set<String> ASKED_FOR = Set.of("PUT", "DELETE", "PATCH");

  private final Api api;
  private final List<Route> routes;
  private final List<Fault> faults = new ArrayList<>();

  RestCors(Api api, List<Route> routes) {
    this.api = api;
    this.routes = routes;
  }

  List<Fault> faults() {
    Optional<Route> options = routes.stream().filter(CorsAnswer::isPreflight).findFirst();
    if (options.isEmpty()) {
      withoutPreflight();
    } else {
      CorsAnswer.ofPreflight(options.get()).ifPresent(answer -> preflight(options.get(), answer));
    }
    return faults;
  }

  private void withoutPreflight() {
    if (verbs().contains("ANY") || !api.routes().complete()) {
      return;
    }
    for (Route route : routes) {
      boolean intended =
          CorsAnswer.of(route).filter(answer -> answer.has(CorsAnswer.ORIGIN).isYes()).isPresent();
      boolean asksFirst =
          verbs(route).stream().anyMatch(ASKED_FOR::contains)
              || !CorsAnswer.demanded(List.of(route), api).isEmpty();
      // Asked last: it looks at every route of the API.
      if (intended && asksFirst && !hasGreedySibling()) {
        add(
            route.origin().span(),
            route,
            "`" + route.name() + "` is meant for browsers, and its path answers no preflight",
            "add an OPTIONS method that answers with the headers of CORS");
      }
    }
  }

  // A greedy path beside it serves the verbs that a path lacks.
  private boolean hasGreedySibling() {
    return api.routes().list().stream()
        .flatMap(route -> route.path().get().stream())
        .anyMatch(path -> path.toString().contains("+}"));
  }

  private void preflight(Route options, CorsAnswer answer) {
    if (answer.has(CorsAnswer.ORIGIN).isNo()) {
      add(
          answer.span(),
          options,
          "the preflight is answered without `Access-Control-Allow-Origin`",
          "map that header, to the origin that may call or to `'*'`");
      return;
    }
    if (answer.is(CorsAnswer.ORIGIN, "*").and(answer.is(CorsAnswer.CREDENTIALS, "true")).isYes()) {
      add(
          span(answer, CorsAnswer.ORIGIN),
          options,
          "browsers refuse the origin `*` together with credentials",
          "name the origin that may call, or leave out `Access-Control-Allow-Credentials`");
    }
    origin(options, answer);
    methods(options, answer);
    headers(options, answer);
  }

  private void origin(Route options, CorsAnswer answer) {
    answer
        .fixed(CorsAnswer.ORIGIN)
        .filter(origin -> !origin.equals("*"))
        .flatMap(RestCors::offence)
        .ifPresent(
            message ->
                add(
                    span(answer, CorsAnswer.ORIGIN),
                    options,
                    message,
                    "name the one origin that may call, or `*`; a function can choose among"
                        + " several"));
  }

  // Browsers compare the whole value with their origin: a scheme, a host and perhaps a port.
  private static Optional<String> offence(String origin) {
    if (origin.contains(",") || origin.strip().contains(" ")) {
      return Optional.of("browsers take one origin, not the list `" + origin + "`");
    }
    if (origin.contains("*")) {
      return Optional.of("browsers know no wildcard in an origin such as `" + origin + "`");
    }
    return HttpCors.hasPath(origin) ? Optional.of(HttpCors.neverSent(origin)) : Optional.empty();
  }

  private void methods(Route options, CorsAnswer answer) {
    List<String> missing =
        verbs().stream()
            .filter(ASKED_FOR::contains)
            .filter(verb -> answer.lists(CorsAnswer.METHODS, verb).isNo())
            .sorted()
            .toList();
    if (!missing.isEmpty()) {
      add(
          span(answer, CorsAnswer.METHODS),
          options,
          "the preflight does not allow " + quoted(missing) + ", which the path has",
          "list " + quoted(missing) + " in `Access-Control-Allow-Methods`");
    }
  }

  private void headers(Route options, CorsAnswer answer) {
    List<String> missing =
        CorsAnswer.demanded(routes, api).stream()
            .filter(name -> answer.lists(CorsAnswer.HEADERS, name).isNo())
            .toList();
    if (!missing.isEmpty()) {
      add(
          span(answer, CorsAnswer.HEADERS),
          options,
          "the preflight does not allow " + quoted(missing) + ", which the path demands",
          "list " + quoted(missing) + " in `Access-Control-Allow-Headers`");
    }
  }

  static String quoted(List<String> words) {
    return "`" + String.join("`, `", words) + "`";
  }

  private static Span span(CorsAnswer answer, String header) {
    return answer.header(header).map(value -> value.span()).orElse(answer.span());
  }

  private List<String> verbs() {
    return routes.stream().flatMap(route -> verbs(route).stream()).distinct().toList();
  }

  private static List<String> verbs(Route route) {
    return route.method().get().flatMap(Text::literal).stream().toList();
  }

  private void add(Span span, Route route, String message, String mend) {
    faults.add(Fault.at(span, route.origin(), message).mend(mend).in(api.kind()).on(route));
  }
}
