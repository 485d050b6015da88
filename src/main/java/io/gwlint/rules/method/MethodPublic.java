package io.gwlint.rules.method;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.EndpointType;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Route;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.value.Text;
import java.util.Set;

/** GW216: a route that changes something and is open to everybody. */
@AutoService(Rule.class)
public final class MethodPublic implements Rule {
  private static final Set<String> CHANGING = Set.of("ANY", "DELETE", "PATCH", "POST", "PUT");

  @Override
  public void check(Gateway gateway, Report report) {
    for (Api api : gateway.apis()) {
      if (api.declared() && !isGuarded(gateway, api)) {
        for (Route route : api.routes().list()) {
          if (isChanging(api, route) && isOpen(route)) {
            report.add(fault(api, route));
          }
        }
      }
    }
  }

  private static boolean isGuarded(Gateway gateway, Api api) {
    boolean isPublic =
        api.kind() != ApiKind.REST || api.endpointType().is(EndpointType.PRIVATE).isNo();
    boolean firewalled =
        gateway.surroundings().webAcl()
            || gateway.firewalled().stream()
                .anyMatch(arn -> arn.hasOpenParts() || mentions(arn, api.identity()));
    return !isPublic || api.settings().policy().isPresent() || firewalled;
  }

  private static boolean mentions(Text arn, Text api) {
    return arn.parts().containsAll(api.parts());
  }

  private static boolean isChanging(Api api, Route route) {
    return api.kind() == ApiKind.WEBSOCKET
        ? route.path().is(Text.of("$connect")).isYes()
        : route.method().get().flatMap(Text::literal).filter(CHANGING::contains).isPresent();
  }

  private static boolean isOpen(Route route) {
    return route.access().authorization().orDefault("NONE").is("NONE").isYes()
        && route.access().apiKeyRequired().is(true).isNo();
  }

  private static Fault fault(Api api, Route route) {
    return Fault.of(route.origin(), "anybody may call `" + route.name() + "`")
        .mend("demand an authorizer, a signature or a key, or let a policy or a web ACL decide")
        .in(api.kind())
        .on(route);
  }
}
