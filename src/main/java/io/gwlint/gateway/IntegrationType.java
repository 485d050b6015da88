package io.gwlint.gateway;

import io.gwlint.source.Span;
import io.gwlint.value.Value;
import java.util.Optional;

/** Kinds of integration. HTTP APIs have only AWS_PROXY and HTTP_PROXY. */
public enum IntegrationType {
  AWS,
  AWS_PROXY,
  HTTP,
  HTTP_PROXY,
  MOCK;

  private static final String NO_TYPE = "` is no integration type";

  /** The type that a word, in any case of letters, stands for; unknown when it is none. */
  public static Value<IntegrationType> of(String word, Span span) {
    for (IntegrationType type : values()) {
      if (type.name().equalsIgnoreCase(word)) {
        return Value.known(type, span);
      }
    }
    return Value.unknown("`" + word + NO_TYPE, span);
  }

  /** The word that is no type; empty for a type, and where it is not known what stands there. */
  public static Optional<String> misspelt(Value<IntegrationType> type) {
    return type instanceof Value.Unknown<IntegrationType> unknown && unknown.why().endsWith(NO_TYPE)
        ? Optional.of(unknown.why().substring(1, unknown.why().length() - NO_TYPE.length()))
        : Optional.empty();
  }

  /** True when the backend's answer is passed on without integration responses. */
  public boolean isProxy() {
    return this == AWS_PROXY || this == HTTP_PROXY;
  }
}
