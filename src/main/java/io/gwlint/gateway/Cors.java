package io.gwlint.gateway;

import io.gwlint.source.Span;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;

/**
 * The CORS configuration of an HTTP API, with which the gateway answers preflights by itself.
 *
 * @param origins {@code *}, or scheme and host
 * @param methods verbs or {@code *}
 * @param headers request headers that browsers may send
 * @param exposed response headers that scripts may read
 * @param credentials whether cookies and authorization are sent
 * @param maxAge how long browsers keep the answer, in seconds, -1 to 86400
 * @param span where it stands
 */
public record Cors(
    Items<Text> origins,
    Items<Text> methods,
    Items<Text> headers,
    Items<Text> exposed,
    Value<Boolean> credentials,
    Value<Long> maxAge,
    Span span) {}
