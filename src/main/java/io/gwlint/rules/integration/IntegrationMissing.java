package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Backend;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Integration;
import io.gwlint.gateway.Route;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Symptom;
import io.gwlint.value.Text;
import java.util.Optional;

/** GW323: a method or route behind which there is nothing. */
@AutoService(Rule.class)
public final class IntegrationMissing implements Rule {
  private static final String MALFORMED =
      "Unexpected or malformed target in route. Correct format should be"
          + " integrations/<integration_id>.";
  private static final Text CONNECT = Text.of("$connect");
  private static final Text DISCONNECT = Text.of("$disconnect");

  @Override
  public void check(Gateway gateway, Report report) {
    for (Api api : gateway.apis()) {
      for (Route route : api.routes().list()) {
        if (route.integration().isEmpty() && isTold(api, route)) {
          report.add(fault(api, route));
        }
        route
            .integration()
            .flatMap(integration -> misnamed(api, route, integration))
            .ifPresent(report::add);
      }
    }
  }

  private static Optional<Fault> misnamed(Api api, Route route, Integration integration) {
    return integration.backend() instanceof Backend.NoIntegration nobody
        ? Optional.of(
            Fault.at(
                    integration.uri().span(),
                    route.origin(),
                    "the target `" + nobody.target() + "` does not begin with `integrations/`")
                .mend("write `!Sub integrations/${Integration}` with the name of yours")
                .in(api.kind())
                .on(route)
                .seenAs(Symptom.refused(MALFORMED)))
        : Optional.empty();
  }

  // What the import of an HTTP API makes of an operation without integration is not on record.
  // WebSocket connections open and close without one.
  private static boolean isTold(Api api, Route route) {
    boolean imported = route.origin().logicalId().equals(api.origin().logicalId());
    return switch (api.kind()) {
      case REST -> true;
      case HTTP -> !imported;
      case WEBSOCKET -> route.path().test(IntegrationMissing::isMessage).isYes();
    };
  }

  private static boolean isMessage(Text key) {
    return key.isLiteral() && !key.equals(CONNECT) && !key.equals(DISCONNECT);
  }

  private static Fault fault(Api api, Route route) {
    boolean isRest = api.kind() == ApiKind.REST;
    Fault fault =
        Fault.of(
            route.origin(),
            "`" + route.name() + (isRest ? "` has no integration" : "` has no target"));
    return fault
        .mend(
            isRest
                ? "give it an integration, or take it out"
                : "set `Target` to `integrations/` and the id of an integration")
        .as(api.kind() == ApiKind.WEBSOCKET ? Severity.WARNING : Severity.ERROR)
        .in(api.kind())
        .on(route);
  }
}
