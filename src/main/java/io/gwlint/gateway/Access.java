package io.gwlint.gateway;

import io.gwlint.source.Span;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.List;

/**
 * Who may call a route, as the route says it.
 *
 * @param authorization NONE, AWS_IAM, CUSTOM, COGNITO_USER_POOLS, JWT; in upper case
 * @param authorizer id or, in a definition, name of the authorizer
 * @param scopes OAuth scopes, one of which the caller needs
 * @param apiKeyRequired whether a key is demanded
 */
public record Access(
    Value<String> authorization,
    Value<Text> authorizer,
    Items<Text> scopes,
    Value<Boolean> apiKeyRequired) {

  /** Anybody, without a key. */
  public static Access open(Span span) {
    return new Access(
        Value.known("NONE", span),
        Value.absent(span),
        new Items<>(List.of(), true, span),
        Value.absent(span));
  }
}
