package io.gwlint.gateway;

import io.gwlint.source.Located;
import io.gwlint.value.Text;
import io.gwlint.value.Value;

/**
 * A mapping template.
 *
 * @param key content type, or a key that a WebSocket selection expression gives
 * @param text Velocity as written
 */
public record MappingTemplate(Located<String> key, Value<Text> text) {}
