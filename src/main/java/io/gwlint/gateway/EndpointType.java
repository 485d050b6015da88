package io.gwlint.gateway;

/** Where a REST API is reached. HTTP and WebSocket APIs are always REGIONAL. */
public enum EndpointType {
  EDGE,
  REGIONAL,
  PRIVATE
}
