package io.gwlint.gateway;

import io.gwlint.source.Located;
import io.gwlint.value.Text;
import io.gwlint.value.Value;

/**
 * The model of a request's or a response's body for one content type.
 *
 * @param contentType such as {@code application/json}; in a definition that of the operation
 * @param model name of the model; unknown for a schema that a definition writes in place
 */
public record Body(Located<String> contentType, Value<Text> model) {}
