package io.gwlint.gateway;

/**
 * Limits of the service that rules compare with.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html">API
 *     Gateway quotas</a>, read 2026-11
 */
public final class Limits {
  /**
   * Default and, without a raised quota, longest integration timeout of REST and WebSocket APIs, in
   * milliseconds.
   */
  public static final long REST_TIMEOUT_MILLIS = 29_000;

  /** Default and longest integration timeout of HTTP APIs, in milliseconds; cannot be raised. */
  public static final long HTTP_TIMEOUT_MILLIS = 30_000;

  /**
   * Longest integration timeout known to be granted to Regional and private REST APIs, in
   * milliseconds (2025).
   */
  public static final long RAISED_TIMEOUT_MILLIS = 300_000;

  /** Longest integration timeout of a streaming REST integration, in milliseconds. */
  public static final long STREAMING_TIMEOUT_MILLIS = 900_000;

  /** Shortest integration timeout, in milliseconds. */
  public static final long SHORTEST_TIMEOUT_MILLIS = 50;

  /** Timeout of a Lambda function that does not say, in seconds. */
  public static final long LAMBDA_DEFAULT_TIMEOUT_SECONDS = 3;

  /**
   * How long a REST or WebSocket API waits for an authorizer function at most, in milliseconds;
   * cannot be set. Not documented; 29 to 30 s were seen.
   */
  public static final long REST_AUTHORIZER_MILLIS = 30_000;

  /** How long an HTTP API waits for an authorizer function, in milliseconds; cannot be set. */
  public static final long HTTP_AUTHORIZER_MILLIS = 10_000;

  /**
   * Longest time for which browsers may keep the answer to a preflight of an HTTP API, in seconds.
   */
  public static final long LONGEST_CORS_AGE_SECONDS = 86_400;

  /** Size of a mapping template, in bytes; cannot be raised. */
  public static final int MAPPING_TEMPLATE_BYTES = 300 * 1024;

  /** Rounds of a {@code #foreach} in a mapping template; cannot be raised. */
  public static final int TEMPLATE_LOOP_ROUNDS = 1_000;

  /** Longest time that an authorizer's results are kept, in seconds. */
  public static final long LONGEST_AUTHORIZER_TTL_SECONDS = 3_600;

  /** How long a REST API keeps an authorizer's results when it does not say, in seconds. */
  public static final long REST_AUTHORIZER_TTL_SECONDS = 300;

  private Limits() {}

  /** How long an integration of that kind of API waits when it does not say, in milliseconds. */
  public static long defaultTimeoutMillis(ApiKind kind) {
    return kind == ApiKind.HTTP ? HTTP_TIMEOUT_MILLIS : REST_TIMEOUT_MILLIS;
  }
}
