package io.gwlint.gateway;

import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.Optional;

/** A way through the gateway: a route of an API and the integration it calls. */
public record Call(Api api, Route route, Integration integration) {
  private static final Text DISCONNECT = Text.of("$disconnect");

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

  /**
   * The Lambda function whose answer somebody waits for: none when it is called asynchronously, nor
   * on {@code $disconnect}, where the caller is gone.
   */
  public Optional<FunctionRef> awaitedFunction() {
    boolean callerGone = api.kind() == ApiKind.WEBSOCKET && route.path().is(DISCONNECT).isYes();
    return integration.backend() instanceof Backend.Lambda lambda
            && !lambda.asynchronous()
            && !callerGone
        ? Optional.of(lambda.function())
        : Optional.empty();
  }

  /**
   * What a private integration names to be reached through a VPC link V2: {@code IntegrationTarget}
   * of a REST API, the URI of an HTTP API. WebSocket APIs have no place for it.
   */
  public Value<Text> privateTarget() {
    return switch (api.kind()) {
      case REST -> integration.connection().target();
      case HTTP -> integration.uri();
      case WEBSOCKET -> Value.absent(integration.origin().span());
    };
  }

  /**
   * The longest integration timeout that this kind of API and endpoint type can have, in
   * milliseconds; for what is known in part the longest of what it may be. Above {@link
   * Limits#REST_TIMEOUT_MILLIS} a buffered one needs a raised quota.
   */
  public long longestTimeoutMillis() {
    if (api.kind() != ApiKind.REST) {
      return Limits.defaultTimeoutMillis(api.kind());
    }
    boolean byDefault = api.endpointType().isAbsent() && api.declared();
    boolean isEdge = byDefault || api.endpointType().is(EndpointType.EDGE).isYes();
    return isEdge && isBuffered() ? Limits.REST_TIMEOUT_MILLIS : Limits.STREAMING_TIMEOUT_MILLIS;
  }

  /**
   * True when an integration timeout above {@link Limits#REST_TIMEOUT_MILLIS} is possible and
   * surely needs a raised quota.
   */
  public boolean needsQuotaForLongTimeout() {
    boolean isRegional =
        api.endpointType().isKnown() && api.endpointType().is(EndpointType.EDGE).isNo();
    return api.kind() == ApiKind.REST && isRegional && isBuffered();
  }

  private boolean isBuffered() {
    return integration.streaming().is(true).isNo();
  }

  private Value<Long> known(long millis) {
    return Value.known(millis, integration.origin().span());
  }

  /**
   * True when integration responses make the client's answer: REST integrations that are surely no
   * proxies.
   */
  public boolean mapsResponses() {
    return api.kind() == ApiKind.REST
        && integration.type().get().map(type -> !type.isProxy()).orElse(false);
  }

  /**
   * True when the route stands in an OpenAPI definition rather than in a resource of its own: what
   * the service then refuses is not always on record.
   */
  public boolean isImported() {
    return route.origin().logicalId().equals(api.origin().logicalId());
  }

  /** The integration's URI taken apart, when it is that of an AWS service. */
  public Optional<ServiceUri> serviceUri() {
    return integration.uri().get().flatMap(ServiceUri::of);
  }

  /** True when the integration is surely of that type. */
  public boolean isOfType(IntegrationType type) {
    return integration.type().is(type).isYes();
  }

  /** True for {@code AWS} and {@code AWS_PROXY}. */
  public boolean isToService() {
    return isOfType(IntegrationType.AWS) || isOfType(IntegrationType.AWS_PROXY);
  }

  /** True for {@code HTTP} and {@code HTTP_PROXY}. */
  public boolean isToEndpoint() {
    return isOfType(IntegrationType.HTTP) || isOfType(IntegrationType.HTTP_PROXY);
  }

  /** True when an HTTP API's integration names the service by {@code IntegrationSubtype}. */
  public boolean hasSubtype() {
    return !integration.subtype().isAbsent();
  }

  /** True for a call of a Lambda function. */
  public boolean isToLambda() {
    return integration.backend() instanceof Backend.Lambda;
  }
}
