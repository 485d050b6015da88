package io.gwlint.gateway;

import io.gwlint.value.Text;
import io.gwlint.value.Value;

/** A request validator: what it checks. */
public record Validator(
    Origin origin, Value<Text> name, Value<Boolean> body, Value<Boolean> parameters) {}
