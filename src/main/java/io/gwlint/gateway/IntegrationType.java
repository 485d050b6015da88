package io.gwlint.gateway;

/** Kinds of integration. HTTP APIs have only AWS_PROXY and HTTP_PROXY. */
public enum IntegrationType {
  AWS,
  AWS_PROXY,
  HTTP,
  HTTP_PROXY,
  MOCK;

  /** True when the backend's answer is passed on without integration responses. */
  public boolean isProxy() {
    return this == AWS_PROXY || this == HTTP_PROXY;
  }
}
