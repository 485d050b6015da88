package io.gwlint.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.gwlint.value.Value;
import org.junit.jupiter.api.Test;

class CallTest {
  private final GatewayBuilder build = new GatewayBuilder();

  @Test
  void waitsAsLongAsItsKindWhenNothingIsWritten() {
    assertThat(timeout(ApiKind.REST, build.absent(), build.absent()).get()).contains(29_000L);
    assertThat(timeout(ApiKind.WEBSOCKET, build.absent(), build.absent()).get()).contains(29_000L);
    assertThat(timeout(ApiKind.HTTP, build.absent(), build.absent()).get()).contains(30_000L);
  }

  @Test
  void waitsAsLongAsIsWritten() {
    Value<Long> written = build.known(5_000L);
    assertThat(timeout(ApiKind.REST, written, build.absent())).isEqualTo(written);
    assertThat(timeout(ApiKind.REST, written, build.known(true))).isEqualTo(written);
    assertThat(timeout(ApiKind.REST, build.unknown(), build.absent()).isUnknown()).isTrue();
  }

  @Test
  void streamsForFifteenMinutesAtMost() {
    assertThat(timeout(ApiKind.REST, build.absent(), build.known(true)).get()).contains(900_000L);
    assertThat(timeout(ApiKind.REST, build.absent(), build.known(false)).get()).contains(29_000L);
    assertThat(timeout(ApiKind.REST, build.absent(), build.unknown()).isUnknown()).isTrue();
  }

  private Value<Long> timeout(ApiKind kind, Value<Long> written, Value<Boolean> streaming) {
    Route route = build.route("GET /", build.lambda("Fn", written, streaming, false));
    Gateway gateway = new GatewayBuilder().api("Api", kind, build.absent(), route).build();
    return gateway.calls().get(0).timeoutMillis();
  }
}
