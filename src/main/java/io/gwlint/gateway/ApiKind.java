package io.gwlint.gateway;

import java.util.Locale;

/** The three kinds of API. */
public enum ApiKind {
  /** {@code AWS::ApiGateway::RestApi}. */
  REST,
  /** {@code AWS::ApiGatewayV2::Api} of protocol HTTP. */
  HTTP,
  /** {@code AWS::ApiGatewayV2::Api} of protocol WEBSOCKET. */
  WEBSOCKET;

  /** The word that rule documents use: {@code rest}, {@code http}, {@code websocket}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
