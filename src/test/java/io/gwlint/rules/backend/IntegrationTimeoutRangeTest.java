package io.gwlint.rules.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.EndpointType;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.GatewayBuilder;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Severity;
import io.gwlint.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegrationTimeoutRangeTest {
  private final GatewayBuilder build = new GatewayBuilder();

  @ParameterizedTest
  @CsvSource({"REST, 50, 29000", "HTTP, 50, 30000", "WEBSOCKET, 50, 29000"})
  void theEndsOfTheRangeAreAllowed(ApiKind kind, long least, long most) {
    assertThat(faults(kind, build.absent(), least)).isEmpty();
    assertThat(faults(kind, build.absent(), most)).isEmpty();
    assertThat(faults(kind, build.absent(), least - 1)).hasSize(1);
    assertThat(faults(kind, build.absent(), most + 1))
        .singleElement()
        .matches(fault -> fault.severity().isEmpty());
  }

  @Test
  void secondsAreTakenForWhatTheyAre() {
    Fault fault = faults(ApiKind.HTTP, build.absent(), 29).get(0);
    assertThat(fault.message())
        .isEqualTo(
            "integration timeout of 29 ms is under 50 ms: it counts milliseconds, not seconds");
    assertThat(fault.mend()).isEqualTo("write milliseconds, such as 29000");
    assertThat(faults(ApiKind.HTTP, build.absent(), 0).get(0).message())
        .endsWith("0 ms is under 50 ms");
  }

  @ParameterizedTest
  @CsvSource({
    "REGIONAL, 29000, ",
    "REGIONAL, 29001, NOTE",
    "PRIVATE, 300000, NOTE",
    "PRIVATE, 300001, WARNING"
  })
  void aQuotaMayAllowMore(EndpointType type, long millis, Severity expected) {
    List<Fault> faults = faults(ApiKind.REST, build.known(type), millis);
    assertThat(faults)
        .map(fault -> fault.severity().orElseThrow())
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void noQuotaLiftsTheEdge() {
    assertThat(faults(ApiKind.REST, build.known(EndpointType.EDGE), 29_001))
        .singleElement()
        .extracting(Fault::message)
        .isEqualTo(
            "integration timeout of 29001 ms is over 29000 ms, the most an edge-optimized API can have");
  }

  @Test
  void anUnknownEndpointTypeMayBeRegional() {
    assertThat(faults(ApiKind.REST, build.unknown(), 900_000)).isEmpty();
    assertThat(faults(ApiKind.REST, build.unknown(), 900_001)).hasSize(1);
  }

  @Test
  void streamsMayTakeFifteenMinutes() {
    assertThat(Checked.faults(new IntegrationTimeoutRange(), gateway(build.known(true), 900_000)))
        .isEmpty();
    assertThat(Checked.faults(new IntegrationTimeoutRange(), gateway(build.known(true), 900_001)))
        .hasSize(1);
    assertThat(Checked.faults(new IntegrationTimeoutRange(), gateway(build.unknown(), 60_000)))
        .isEmpty();
  }

  private List<Fault> faults(ApiKind kind, Value<EndpointType> type, long millis) {
    Gateway gateway =
        new GatewayBuilder()
            .api("Api", kind, type, build.route("GET /", build.lambda("Fn", build.known(millis))))
            .build();
    return Checked.faults(new IntegrationTimeoutRange(), gateway);
  }

  private Gateway gateway(Value<Boolean> streaming, long millis) {
    return new GatewayBuilder()
        .api(
            "Api",
            ApiKind.REST,
            build.absent(),
            build.route("GET /", build.lambda("Fn", build.known(millis), streaming, false)))
        .build();
  }
}
