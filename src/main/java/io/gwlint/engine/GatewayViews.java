package io.gwlint.engine;

import io.gwlint.assembly.Gateways;
import io.gwlint.assembly.Variant;
import io.gwlint.gateway.Api;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Stage;
import io.gwlint.value.Qualified;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts gateways in words: one view for all scenarios in which it is the same. */
final class GatewayViews {
  private GatewayViews() {}

  static List<GatewayView> of(Gateways gateways) {
    Map<GatewayView, Set<Variant>> views = new LinkedHashMap<>();
    for (Variant variant : gateways.variants()) {
      views.computeIfAbsent(of(variant.gateway()), view -> new LinkedHashSet<>()).add(variant);
    }
    List<GatewayView> named = new ArrayList<>();
    views.forEach(
        (view, variants) -> named.add(view.with(Qualified.shown(gateways.when(variants)))));
    return named;
  }

  private static GatewayView of(Gateway gateway) {
    RouteFacts facts = new RouteFacts(gateway);
    List<GatewayView.Api> apis = new ArrayList<>();
    for (Api api : gateway.apis()) {
      apis.add(of(api, facts));
    }
    return new GatewayView("", gateway.complete(), apis);
  }

  private static GatewayView.Api of(Api api, RouteFacts facts) {
    List<GatewayView.Element> stages = new ArrayList<>();
    for (Stage stage : api.stages().list()) {
      stages.add(new GatewayView.Element(name(stage.name()), stage.origin().span(), facts(stage)));
    }
    List<GatewayView.Element> routes = new ArrayList<>();
    api.routes()
        .list()
        .forEach(
            route ->
                routes.add(
                    new GatewayView.Element(
                        Qualified.shown(route.name()),
                        route.origin().span(),
                        facts.of(api, route))));
    String resource = api.declared() ? api.origin().logicalId() : elsewhere(api);
    return new GatewayView.Api(
        Qualified.shown(resource),
        api.kind().name(),
        api.origin().span(),
        stages,
        routes,
        api.routes().complete());
  }

  private static String elsewhere(Api api) {
    boolean isFile = api.origin().logicalId().isEmpty();
    return isFile ? "of this definition" : api.identity().toString();
  }

  private static String name(Value<Text> name) {
    return Qualified.shown(name.get().map(Text::toString).orElse("?"));
  }

  private static List<Fact> facts(Stage stage) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("deployment", stage.deployment()));
    if (!stage.autoDeploy().isAbsent()) {
      facts.add(Fact.of("autoDeploy", stage.autoDeploy()));
    }
    facts.add(switchFact("executionLog", stage));
    stage.accessLog().ifPresent(log -> facts.add(Fact.of("accessLog", log.destination())));
    for (Stage.Variable variable : stage.variables().list()) {
      facts.add(Fact.of("variable " + variable.name(), variable.value()));
    }
    return facts;
  }

  private static Fact switchFact(String name, Stage stage) {
    return switch (stage.logsExecution()) {
      case YES -> Fact.of(name, "on");
      case NO -> Fact.of(name, "off");
      case UNKNOWN -> Fact.open(name, "only the deployment knows");
    };
  }
}
