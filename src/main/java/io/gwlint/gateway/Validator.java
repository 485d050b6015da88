package io.gwlint.gateway;

import io.gwlint.value.Text;
import io.gwlint.value.Value;

/**
 * A request validator: what it checks.
 *
 * @param origin its resource, or its entry in a definition
 * @param id what routes name it by: a reference, or its name in a definition
 * @param name its name
 * @param body whether bodies are checked against models
 * @param parameters whether required parameters are demanded
 */
public record Validator(
    Origin origin, Text id, Value<Text> name, Value<Boolean> body, Value<Boolean> parameters) {}
