package io.gwlint.rules.method;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Api;
import io.gwlint.gateway.Authorizer;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Route;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.source.Span;
import io.gwlint.value.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** GW218: a route whose authorizer is another API's, or of another type than the route says. */
@AutoService(Rule.class)
public final class AuthorizerOfAnotherApi implements Rule {
  private static final Set<String> FUNCTIONS = Set.of("TOKEN", "REQUEST");

  @Override
  public void check(Gateway gateway, Report report) {
    Map<Text, Guard> guards = declared(gateway);
    for (Api api : gateway.apis()) {
      for (Route route : api.routes().list()) {
        route
            .access()
            .authorizer()
            .get()
            .flatMap(id -> fault(guards, api, route, id))
            .ifPresent(fault -> report.add(fault.in(api.kind()).on(route)));
      }
    }
  }

  private static Map<Text, Guard> declared(Gateway gateway) {
    Map<Text, Guard> guards = new HashMap<>();
    for (Guard guard : Guard.of(gateway)) {
      if (guard.authorizer().isResource()) {
        guards.putIfAbsent(guard.authorizer().id(), guard);
      }
    }
    return guards;
  }

  private static Optional<Fault> fault(Map<Text, Guard> guards, Api api, Route route, Text id) {
    Optional<Authorizer> own = api.authorizer(id);
    if (own.isPresent()) {
      return ofAnotherType(route, own.get());
    }
    return Optional.ofNullable(guards.get(Authorizer.normalised(id)))
        .filter(guard -> api.declared())
        .map(guard -> ofAnotherApi(route, guard));
  }

  private static Fault ofAnotherApi(Route route, Guard guard) {
    Span span = route.access().authorizer().span();
    return Fault.at(span, route.origin(), "`" + guard.name() + "` is an authorizer of another API")
        .related(guard.authorizer().origin().span(), "the authorizer")
        .mend("name an authorizer of the API that the route belongs to");
  }

  private static Optional<Fault> ofAnotherType(Route route, Authorizer authorizer) {
    Optional<String> said = route.access().authorization().get();
    Optional<String> type = authorizer.type().get();
    if (said.isEmpty() || type.isEmpty() || !authorizer.isResource()) {
      return Optional.empty();
    }
    String needed = FUNCTIONS.contains(type.get()) ? "CUSTOM" : type.get();
    boolean isFine =
        said.get().equals(needed) || said.get().equals("NONE") || said.get().equals("AWS_IAM");
    return isFine ? Optional.empty() : Optional.of(mismatch(route, authorizer, needed));
  }

  private static Fault mismatch(Route route, Authorizer authorizer, String needed) {
    String said = route.access().authorization().get().orElseThrow();
    return Fault.at(
            route.access().authorization().span(),
            route.origin(),
            "the authorization type is `" + said + "`, the authorizer needs `" + needed + "`")
        .related(authorizer.type().span(), "the type of the authorizer")
        .mend("write `" + needed + "`, or name an authorizer of the type that is meant");
  }
}
