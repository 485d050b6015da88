package io.gwlint.rules.method;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Route;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Symptom;
import io.gwlint.value.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** GW215: a path or route that the service refuses. */
@AutoService(Rule.class)
public final class RouteInvalid implements Rule {
  private static final Set<String> VERBS =
      Set.of("ANY", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

  private static final Pattern VARIABLE = Pattern.compile("\\{[^{}+]*(\\+?)}");
  private static final String NO_KEY =
      "The provided route key is not formatted properly for HTTP protocol. Format should be"
          + " \"[HTTP METHOD] /[RESOURCE PATH]\" or \"$default\"";

  @Override
  public void check(Gateway gateway, Report report) {
    for (Api api : gateway.apis()) {
      if (api.kind() == ApiKind.REST) {
        new RestPaths(api).faults().forEach(report::add);
      }
      for (Route route : api.routes().list()) {
        verb(api, route).or(() -> path(api, route)).ifPresent(report::add);
      }
      twice(api, report);
      if (api.kind() == ApiKind.HTTP) {
        clashes(api, report);
      }
    }
  }

  private static Optional<Fault> verb(Api api, Route route) {
    return route
        .method()
        .get()
        .flatMap(Text::literal)
        .filter(verb -> !verb.isEmpty() && !VERBS.contains(verb))
        .map(verb -> badVerb(api, route, verb));
  }

  private static Fault badVerb(Api api, Route route, String verb) {
    return Fault.at(route.method().span(), route.origin(), "`" + verb + "` is no verb of a route")
        .mend("write one of " + String.join(", ", VERBS.stream().sorted().toList()))
        .in(api.kind())
        .on(route)
        .seenAs(
            Symptom.refused(
                api.kind() == ApiKind.REST
                    ? "Invalid HttpMethod specified. Valid options are"
                        + " GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD,ANY"
                    : ""));
  }

  private static Optional<Fault> path(Api api, Route route) {
    if (api.kind() != ApiKind.HTTP) {
      return Optional.empty();
    }
    return route
        .path()
        .get()
        .flatMap(Text::literal)
        .filter(path -> !path.equals("$default"))
        .flatMap(path -> Segments.offence(path))
        .map(
            message ->
                Fault.at(route.path().span(), route.origin(), message)
                    .mend("write `VERB /path`, with `{name}` for a segment, `{name+}` for the rest")
                    .in(api.kind())
                    .on(route)
                    .seenAs(Symptom.refused(message.startsWith("the route key") ? NO_KEY : "")));
  }

  private static void twice(Api api, Report report) {
    Map<String, Route> seen = new HashMap<>();
    for (Route route : api.routes().list()) {
      Optional<String> key = key(route);
      Route first = key.isEmpty() ? route : seen.getOrDefault(key.get(), route);
      if (!first.origin().equals(route.origin())) {
        report.add(twice(api, route, first));
      }
      key.ifPresent(name -> seen.putIfAbsent(name, route));
    }
  }

  // Two routes for the same requests, which only call a variable by another name.
  private static void clashes(Api api, Report report) {
    Map<String, Route> seen = new HashMap<>();
    for (Route route : api.routes().list()) {
      Optional<String> key = key(route);
      if (key.isPresent() && !isImported(api, route)) {
        Route first = seen.computeIfAbsent(shape(key.get()), shape -> route);
        if (!key(first).equals(key)) {
          report.add(clash(api, route, first));
        }
      }
    }
  }

  private static String shape(String key) {
    return VARIABLE.matcher(key).replaceAll("{$1}");
  }

  private static boolean isImported(Api api, Route route) {
    return route.origin().logicalId().equals(api.origin().logicalId());
  }

  private static Fault clash(Api api, Route route, Route first) {
    String message =
        "`" + route.name() + "` takes the requests of `" + first.name() + "`, by other names";
    return Fault.at(route.path().span(), route.origin(), message)
        .related(first.path().span(), "the other route")
        .mend("leave one of them out, or let their paths differ in more than a variable's name")
        .in(api.kind())
        .on(route)
        .seenAs(
            Symptom.refused(
                "The provided route key \""
                    + route.name()
                    + "\" has a conflicting variable on the same hierarchical level as \""
                    + first.name()
                    + "\""));
  }

  private static Optional<String> key(Route route) {
    Optional<Text> path = route.path().get();
    Optional<String> method = route.method().get().flatMap(Text::literal);
    return path.isPresent() && method.isPresent() && !path.get().hasOpenParts()
        ? Optional.of(method.get() + " " + path.get())
        : Optional.empty();
  }

  private static Fault twice(Api api, Route route, Route first) {
    boolean rest = api.kind() == ApiKind.REST;
    return Fault.of(route.origin(), "the API has `" + route.name() + "` twice")
        .related(first.origin().span(), "the first one")
        .mend("leave one of them out")
        .in(api.kind())
        .on(route)
        .seenAs(
            Symptom.refused(
                rest
                    ? "Method already exists for this resource"
                    : "Route with key " + route.name() + " already exists for this API"));
  }
}
