package io.gwlint.openapi;

import io.gwlint.source.Span;
import io.gwlint.value.Data;
import io.gwlint.value.Value;
import java.util.Locale;
import java.util.Optional;

/**
 * A security scheme of a definition.
 *
 * @param name by which {@code security} demands it
 * @param body what stands under that name
 */
public record SecurityScheme(String name, Data body) {
  private static final String AUTHORIZER = "x-amazon-apigateway-authorizer";
  private static final String AUTH_TYPE = "x-amazon-apigateway-authtype";

  /** Its {@code x-amazon-apigateway-authorizer}; nothing when it is no authorizer. */
  public Data authorizer() {
    return body.get(AUTHORIZER);
  }

  /**
   * The header in which a token authorizer or one of Cognito finds the token: the scheme's own name
   * says it, where the authorizer names no identity source.
   */
  public Optional<String> header() {
    boolean isNamed =
        body.get("in").string().is("header").isYes()
            && authorizer().get("identitySource").isAbsent()
            && authorizer().get("type").string().test(SecurityScheme::readsOneHeader).isYes();
    return isNamed ? body.get("name").string().get() : Optional.empty();
  }

  private static boolean readsOneHeader(String type) {
    return type.equalsIgnoreCase("token") || type.equalsIgnoreCase("cognito_user_pools");
  }

  /** True for the scheme that demands an API key, and does no more than that. */
  public boolean isApiKey() {
    boolean isKey = body.get("type").string().test("apiKey"::equalsIgnoreCase).isYes();
    return isKey
        && authorizer().isAbsent()
        && body.get(AUTH_TYPE).isAbsent()
        && body.get("name").string().test("x-api-key"::equalsIgnoreCase).isYes();
  }

  /**
   * The authorization type that it gives an operation: AWS_IAM, CUSTOM, COGNITO_USER_POOLS or JWT;
   * unknown for a scheme without extensions, which the gateway may pass over.
   *
   * @param span where the operation demands it
   */
  public Value<String> authorization(Span span) {
    if (!authorizer().isAbsent()) {
      return authorizer().get("type").string().flatMap(word -> byAuthorizer(word, span));
    }
    return body.get(AUTH_TYPE).string().is("awsSigv4").isYes()
        ? Value.known("AWS_IAM", span)
        : Value.unknown("`" + name + "` is no authorizer of the gateway", span);
  }

  private static Value<String> byAuthorizer(String word, Span span) {
    String type = word.toUpperCase(Locale.ROOT);
    boolean custom = type.equals("TOKEN") || type.equals("REQUEST");
    return Value.known(custom ? "CUSTOM" : type, span);
  }
}
