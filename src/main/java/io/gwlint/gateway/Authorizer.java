package io.gwlint.gateway;

import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.Optional;

/**
 * An authorizer of an API.
 *
 * @param origin its resource or its entry in a definition
 * @param name its name
 * @param type TOKEN, REQUEST, COGNITO_USER_POOLS or JWT
 * @param function the function it calls
 * @param credentials role that the gateway assumes to call it
 * @param ttlSeconds how long results are kept, 0 to 3600
 * @param identitySources where the identity is read from
 */
public record Authorizer(
    Origin origin,
    Value<Text> name,
    Value<String> type,
    Optional<FunctionRef> function,
    Value<Text> credentials,
    Value<Long> ttlSeconds,
    Items<Text> identitySources) {}
