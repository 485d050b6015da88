package io.gwlint.rules.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.GatewayBuilder;
import io.gwlint.gateway.Integration;
import io.gwlint.rule.Fault;
import io.gwlint.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LambdaTimeoutRulesTest {
  private final GatewayBuilder build = new GatewayBuilder();

  @ParameterizedTest
  @CsvSource({
    "REST, 29, 0",
    "REST, 30, 1",
    "HTTP, 30, 0",
    "HTTP, 31, 1",
    "WEBSOCKET, 29, 0",
    "WEBSOCKET, 30, 1"
  })
  void onlyWhatOutlastsTheDefaultIsFound(ApiKind kind, long seconds, int findings) {
    Gateway gateway = gateway(kind, build.known(seconds), build.lambda("Fn", build.absent()));
    assertThat(exceeds(gateway)).hasSize(findings);
  }

  @Test
  void aWrittenTimeoutCounts() {
    Gateway gateway =
        gateway(ApiKind.REST, build.known(5L), build.lambda("Fn", build.known(2_500L)));
    assertThat(exceeds(gateway))
        .singleElement()
        .extracting(Fault::message)
        .isEqualTo("`Fn` may run 5 s, the gateway waits 2.5 s");
    Gateway raised =
        gateway(ApiKind.REST, build.known(60L), build.lambda("Fn", build.known(60_000L)));
    assertThat(exceeds(raised)).isEmpty();
  }

  @Test
  void theDefaultOfTheFunctionCounts() {
    Value<Long> written = build.known(2_000L);
    Fault fault =
        exceeds(gateway(ApiKind.REST, build.absent(), build.lambda("Fn", written))).get(0);
    assertThat(fault.message()).isEqualTo("`Fn` may run 3 s, the gateway waits 2 s");
    assertThat(fault.related())
        .singleElement()
        .matches(related -> related.span().equals(written.span()));
  }

  @Test
  void theFaultIsAtTheFunctionsTimeout() {
    Value<Long> timeout = build.known(60L);
    Fault fault =
        exceeds(gateway(ApiKind.HTTP, timeout, build.lambda("Fn", build.absent()))).get(0);
    assertThat(fault.span()).isEqualTo(timeout.span());
    assertThat(fault.routes()).containsExactly("GET /a");
    assertThat(fault.kind()).contains(ApiKind.HTTP);
    assertThat(fault.related()).isEmpty();
  }

  @Test
  void functionsThatShareATimeoutAreOneFault() {
    Value<Long> shared = build.known(60L);
    Integration first = build.lambda("First", build.absent());
    Integration second = build.lambda("Second", build.absent());
    Gateway gateway =
        build
            .function("First", shared)
            .function("Second", shared)
            .function("Own", build.known(60L))
            .api(
                "Api",
                ApiKind.REST,
                build.absent(),
                build.route("GET /a", first),
                build.route("PUT /a", first),
                build.route("GET /b", second),
                build.route("GET /c", build.lambda("Own", build.absent())))
            .build();
    assertThat(exceeds(gateway))
        .map(Fault::message)
        .containsExactly(
            "`First` and 1 other may run 60 s, the gateway waits 29 s",
            "`Own` may run 60 s, the gateway waits 29 s");
    assertThat(exceeds(gateway).get(0).routes()).containsExactly("GET /a", "PUT /a", "GET /b");
  }

  @Test
  void whatNobodyKnowsOrWaitsForIsNotFound() {
    Value<Long> minute = build.known(60L);
    assertThat(exceeds(gateway(ApiKind.REST, build.unknown(), build.lambda("Fn", build.absent()))))
        .isEmpty();
    assertThat(exceeds(gateway(ApiKind.REST, minute, build.lambda("Fn", build.unknown()))))
        .isEmpty();
    assertThat(exceeds(gateway(ApiKind.REST, minute, build.lambda("Elsewhere", build.absent()))))
        .isEmpty();
    Integration event = build.lambda("Fn", build.absent(), build.absent(), true);
    assertThat(exceeds(gateway(ApiKind.REST, minute, event))).isEmpty();
    Integration stream = build.lambda("Fn", build.absent(), build.known(true), false);
    assertThat(exceeds(gateway(ApiKind.REST, minute, stream))).isEmpty();
  }

  @Test
  void nobodyWaitsOnDisconnect() {
    Integration integration = build.lambda("Fn", build.absent());
    build
        .function("Fn", build.known(60L))
        .api("Api", ApiKind.WEBSOCKET, build.absent(), build.route("$disconnect", integration));
    assertThat(exceeds(build.build())).isEmpty();
  }

  @Test
  void aFunctionWithoutTimeoutIsNoted() {
    Gateway gateway = gateway(ApiKind.HTTP, build.absent(), build.lambda("Fn", build.absent()));
    Fault fault = Checked.faults(new LambdaTimeoutDefault(), gateway).get(0);
    assertThat(fault.span()).isEqualTo(gateway.functions().get(0).origin().span());
    assertThat(fault.routes()).containsExactly("GET /a");
  }

  @Test
  void aFunctionWithTimeoutIsNotNoted() {
    Integration integration = build.lambda("Fn", build.absent());
    LambdaTimeoutDefault rule = new LambdaTimeoutDefault();
    assertThat(Checked.faults(rule, gateway(ApiKind.HTTP, build.known(3L), integration))).isEmpty();
    assertThat(Checked.faults(rule, gateway(ApiKind.HTTP, build.unknown(), integration))).isEmpty();
    Integration event = build.lambda("Fn", build.absent(), build.absent(), true);
    assertThat(Checked.faults(rule, gateway(ApiKind.REST, build.absent(), event))).isEmpty();
  }

  private Gateway gateway(ApiKind kind, Value<Long> timeout, Integration integration) {
    return new GatewayBuilder()
        .function("Fn", timeout)
        .api("Api", kind, build.absent(), build.route("GET /a", integration))
        .build();
  }

  private static List<Fault> exceeds(Gateway gateway) {
    return Checked.faults(new LambdaTimeoutExceedsIntegration(), gateway);
  }
}
