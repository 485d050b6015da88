package io.gwlint.gateway;

import io.gwlint.value.Data;
import io.gwlint.value.Text;
import io.gwlint.value.Value;

/** A model: its name, its content type, its JSON schema as written. */
public record Model(Origin origin, Value<Text> name, Value<String> contentType, Data schema) {}
