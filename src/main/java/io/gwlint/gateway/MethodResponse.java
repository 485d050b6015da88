package io.gwlint.gateway;

import io.gwlint.source.Located;
import io.gwlint.source.Span;
import io.gwlint.value.Items;
import io.gwlint.value.Value;

/**
 * A response that a REST method declares.
 *
 * @param status three digits, {@code default} in a definition
 * @param headers declared {@code method.response.header.X}, whole keys
 * @param span where it stands
 */
public record MethodResponse(Value<String> status, Items<Located<String>> headers, Span span) {}
