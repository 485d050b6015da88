package io.gwlint.gateway;

import io.gwlint.value.Answer;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.Optional;

/**
 * An authorizer of an API.
 *
 * @param origin its resource or its entry in a definition
 * @param id what routes name it by: a reference, or its name in a definition
 * @param name its name
 * @param type TOKEN, REQUEST, COGNITO_USER_POOLS or JWT
 * @param uri of the function, as written
 * @param function the function it calls
 * @param credentials role that the gateway assumes to call it
 * @param ttlSeconds how long results are kept, 0 to 3600
 * @param identitySources where the identity is read from
 * @param identity pools, issuer, audiences
 * @param payloadVersion of an HTTP API's function, 1.0 or 2.0
 * @param simpleResponses whether an HTTP API's function answers with true or false
 */
public record Authorizer(
    Origin origin,
    Text id,
    Value<Text> name,
    Value<String> type,
    Value<Text> uri,
    Optional<FunctionRef> function,
    Value<Text> credentials,
    Value<Long> ttlSeconds,
    Items<Text> identitySources,
    Identity identity,
    Value<String> payloadVersion,
    Value<Boolean> simpleResponses) {
  private static final String ID_ATTRIBUTE = "AuthorizerId";

  /** {@code !GetAtt Authorizer.AuthorizerId} is {@code !Ref Authorizer}. */
  public static Text normalised(Text id) {
    return id.reference()
        .filter(reference -> reference.attribute().equals(ID_ATTRIBUTE))
        .map(reference -> Text.of(new Text.Reference(reference.resource(), "")))
        .orElse(id);
  }

  /** True for a resource; false for one that a definition declares. */
  public boolean isResource() {
    return id.reference().isPresent();
  }

  /** Is it of that type: TOKEN, REQUEST, COGNITO_USER_POOLS, JWT? */
  public Answer is(String word) {
    return type.is(word);
  }

  /** Does it ask a function? */
  public Answer asksFunction() {
    return is("TOKEN").or(is("REQUEST"));
  }
}
