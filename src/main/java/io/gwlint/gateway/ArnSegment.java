package io.gwlint.gateway;

import java.util.Locale;

/** The segments of an {@code execute-api} ARN, in the order in which kinds of API use them. */
public enum ArnSegment {
  PARTITION,
  SERVICE,
  REGION,
  ACCOUNT,
  API,
  STAGE,
  METHOD,
  PATH,
  /** The route key of a WebSocket API, or {@code $default}. */
  ROUTE,
  /** {@code authorizers} and the id of an authorizer. */
  AUTHORIZER;

  /** As people say it. */
  public String word() {
    return this == API ? "API" : name().toLowerCase(Locale.ROOT);
  }

  /** What stands before it: slashes part the API's own segments. */
  char separator() {
    return compareTo(API) <= 0 ? ':' : '/';
  }
}
