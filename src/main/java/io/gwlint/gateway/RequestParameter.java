package io.gwlint.gateway;

import io.gwlint.source.Span;
import io.gwlint.value.Value;

/**
 * A declared request parameter: {@code method.request.querystring.page}, and whether it is
 * required.
 */
public record RequestParameter(String name, Value<Boolean> required, Span span) {}
