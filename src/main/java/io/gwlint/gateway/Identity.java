package io.gwlint.gateway;

import io.gwlint.source.Span;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.List;

/**
 * Who vouches for callers, as an authorizer names it.
 *
 * @param providers Cognito user pools of a REST API's authorizer
 * @param issuer of a JWT authorizer's tokens
 * @param audiences of a JWT authorizer's tokens
 * @param pattern {@code IdentityValidationExpression}
 */
public record Identity(
    Items<Text> providers, Value<Text> issuer, Items<Text> audiences, Value<String> pattern) {
  /** None is named. */
  public static Identity none(Span span) {
    Items<Text> nothing = new Items<>(List.of(), true, span);
    return new Identity(nothing, Value.absent(span), nothing, Value.absent(span));
  }
}
