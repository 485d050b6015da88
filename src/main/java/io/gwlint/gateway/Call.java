package io.gwlint.gateway;

import io.gwlint.value.Value;

/** A way through the gateway: a route of an API and the integration it calls. */
public record Call(Api api, Route route, Integration integration) {

  /**
   * How long the gateway waits for the backend, in milliseconds: what is written, else the default
   * of the API's kind. A streaming integration that does not say counts with the longest time it
   * can have.
   */
  public Value<Long> timeoutMillis() {
    if (!integration.timeoutMillis().isAbsent()) {
      return integration.timeoutMillis();
    }
    long whenBuffered = Limits.defaultTimeoutMillis(api.kind());
    return integration
        .streaming()
        .orDefault(false)
        .flatMap(streams -> known(streams ? Limits.STREAMING_TIMEOUT_MILLIS : whenBuffered));
  }

  private Value<Long> known(long millis) {
    return Value.known(millis, integration.origin().span());
  }
}
