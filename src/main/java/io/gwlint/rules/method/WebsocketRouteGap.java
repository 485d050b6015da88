package io.gwlint.rules.method;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Route;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Symptom;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.List;
import java.util.Optional;

/** GW217: messages of a WebSocket API that are refused or whose answers are lost. */
@AutoService(Rule.class)
public final class WebsocketRouteGap implements Rule {
  private static final String CONNECT = "$connect";
  private static final String DEFAULT = "$default";
  private static final List<String> OF_CONNECTIONS = List.of(CONNECT, "$disconnect");

  @Override
  public void check(Gateway gateway, Report report) {
    for (Api api : gateway.apis()) {
      if (api.kind() == ApiKind.WEBSOCKET) {
        unrouted(api).ifPresent(report::add);
        unselected(api).ifPresent(report::add);
        for (Route route : api.routes().list()) {
          guarded(api, route)
              .or(() -> otherKey(api, route))
              .or(() -> oneWay(api, route))
              .ifPresent(report::add);
        }
      }
    }
  }

  private static Optional<Fault> unrouted(Api api) {
    List<String> keys =
        api.routes().list().stream()
            .flatMap(route -> route.path().get().flatMap(Text::literal).stream())
            .toList();
    boolean known = api.routes().complete() && keys.size() == api.routes().list().size();
    if (!api.declared() || !known || keys.isEmpty() || keys.contains(DEFAULT)) {
      return Optional.empty();
    }
    // An API may take no messages on purpose: one that only pushes.
    return Optional.of(
        Fault.of(api.origin(), message(keys))
            .mend("add a route `" + DEFAULT + "`, which takes what no other route does")
            .in(api.kind())
            .as(Severity.NOTE));
  }

  private static Optional<Fault> unselected(Api api) {
    return api.declared() && api.settings().routeSelection().isAbsent()
        ? Optional.of(
            Fault.of(api.origin(), "the WebSocket API has no `RouteSelectionExpression`")
                .mend("add `RouteSelectionExpression: $request.body.action`")
                .in(api.kind())
                .as(Severity.ERROR)
                .seenAs(Symptom.refused("Invalid routeSelectionExpression")))
        : Optional.empty();
  }

  private static String message(List<String> keys) {
    return OF_CONNECTIONS.containsAll(keys)
        ? "no route takes messages"
        : "no route takes messages that are no JSON or choose no route";
  }

  private static Optional<Fault> guarded(Api api, Route route) {
    boolean elsewhere =
        route.path().get().flatMap(Text::literal).filter(key -> !key.equals(CONNECT)).isPresent();
    boolean guarded = route.access().authorization().test(type -> !type.equals("NONE")).isYes();
    return elsewhere && guarded
        ? Optional.of(
            Fault.at(
                    route.access().authorization().span(),
                    route.origin(),
                    "`" + route.name() + "` demands authorization, which only `$connect` can")
                .mend("let `$connect` demand it, once for the connection")
                .in(api.kind())
                .on(route)
                .as(Severity.ERROR)
                .seenAs(
                    Symptom.refused(
                        "Currently, authorization is restricted to the $connect route only")))
        : Optional.empty();
  }

  private static Optional<Fault> otherKey(Api api, Route route) {
    Value<Text> key = route.reply().key();
    return key.get()
        .flatMap(Text::literal)
        .filter(word -> !word.equals(DEFAULT))
        .map(
            word ->
                Fault.at(
                        key.span(),
                        route.origin(),
                        "the key of a route response is `$default`, here it is `" + word + "`")
                    .mend("write `RouteResponseKey: $default`")
                    .in(api.kind())
                    .on(route)
                    .as(Severity.ERROR)
                    .seenAs(Symptom.refused("")));
  }

  private static Optional<Fault> oneWay(Api api, Route route) {
    boolean selected = route.reply().selection().isKnown();
    boolean unselected = route.reply().selection().isAbsent();
    if (unselected && route.reply().declared().isYes()) {
      return Optional.of(
          lost(
              api,
              route,
              "`" + route.name() + "` has a route response, and nothing selects it",
              "set `RouteResponseSelectionExpression: $default`"));
    }
    return selected && route.reply().declared().isNo() && api.declared()
        ? Optional.of(
            lost(
                api,
                route,
                "`" + route.name() + "` selects a route response, and has none",
                "add an `AWS::ApiGatewayV2::RouteResponse` with the key `$default`"))
        : Optional.empty();
  }

  private static Fault lost(Api api, Route route, String message, String mend) {
    return Fault.of(route.origin(), message)
        .mend(mend)
        .in(api.kind())
        .on(route)
        .seenAs(new Symptom("first-call", "", "nothing: the backend's answer is dropped", ""));
  }
}
