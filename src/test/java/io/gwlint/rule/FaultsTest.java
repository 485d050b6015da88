package io.gwlint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.GatewayBuilder;
import io.gwlint.gateway.Origin;
import io.gwlint.gateway.Route;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private final GatewayBuilder build = new GatewayBuilder();
  private final Origin origin = build.origin("Fn");
  private final Faults faults = new Faults();

  @Test
  void routesOfOneCauseAreOneFault() {
    faults.add(Fault.of(origin, "broken").mend("mend it").on(route("GET /b")));
    faults.add(Fault.of(origin, "broken").on(route("GET /a")));
    faults.add(Fault.of(origin, "broken").on(route("GET /b")));
    Fault fault = faults.all().get(0);
    assertThat(faults.all()).hasSize(1);
    assertThat(fault.routes()).containsExactly("GET /a", "GET /b");
    assertThat(fault.mend()).isEqualTo("mend it");
  }

  @Test
  void otherCausesStayApart() {
    faults.add(Fault.of(origin, "broken"));
    faults.add(Fault.of(origin, "slow"));
    faults.add(Fault.of(origin, "broken").in(ApiKind.HTTP));
    faults.add(Fault.of(origin, "broken").as(Severity.NOTE));
    faults.add(Fault.of(build.origin("Fn"), "broken"));
    assertThat(faults.all()).hasSize(5);
  }

  private Route route(String name) {
    return build.route(name, build.lambda("Fn", build.absent()));
  }
}
