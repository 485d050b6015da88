package io.gwlint.gateway;

import io.gwlint.source.Span;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * What an API says of itself as a whole.
 *
 * @param imported true when a definition makes it ({@code Body}), so that it starts without the
 *     built-in models
 * @param binaryMediaTypes what passes as bytes
 * @param minimumCompression size from which bodies are compressed, in bytes, 0 to 10485760; absent
 *     when none is
 * @param apiKeySource HEADER or AUTHORIZER; HEADER when absent
 * @param routeSelection {@code RouteSelectionExpression} of a WebSocket API
 * @param apiKeySelection {@code ApiKeySelectionExpression} of a WebSocket API
 * @param endpointDisabled whether {@code execute-api} answers
 * @param cors of an HTTP API
 * @param policy resource policy of a REST API; empty when it has none
 * @param definitionVersion what its definition is written in: {@code 2.0} of Swagger, {@code 3.0.1}
 *     of OpenAPI; absent when it has none
 */
public record ApiSettings(
    boolean imported,
    Items<Text> binaryMediaTypes,
    Value<Long> minimumCompression,
    Value<String> apiKeySource,
    Value<Text> routeSelection,
    Value<Text> apiKeySelection,
    Value<Boolean> endpointDisabled,
    Optional<Cors> cors,
    Optional<PolicyDocument> policy,
    Value<String> definitionVersion) {

  /** An API that sets nothing. */
  public static ApiSettings none(Span span) {
    return new ApiSettings(
        false,
        new Items<>(List.of(), true, span),
        Value.absent(span),
        Value.absent(span),
        Value.absent(span),
        Value.absent(span),
        Value.absent(span),
        Optional.empty(),
        Optional.empty(),
        Value.absent(span));
  }

  /** An API of another stack, of which the template shows nothing. */
  public static ApiSettings elsewhere(Span span) {
    String why = "the API is declared elsewhere";
    return new ApiSettings(
        false,
        new Items<>(List.of(), false, span),
        Value.unknown(why, span),
        Value.unknown(why, span),
        Value.unknown(why, span),
        Value.unknown(why, span),
        Value.unknown(why, span),
        Optional.empty(),
        Optional.empty(),
        Value.unknown(why, span));
  }
}
