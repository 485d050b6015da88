package io.gwlint.gateway;

import io.gwlint.value.Data;
import io.gwlint.value.Text;
import io.gwlint.value.Value;

/**
 * A model.
 *
 * @param origin its resource, or its entry in a definition
 * @param id what routes name it by: a reference, or its name in a definition
 * @param name its name; CloudFormation chooses one when absent
 * @param contentType such as {@code application/json}
 * @param schema its JSON schema as written: a mapping, or JSON in a text
 */
public record Model(
    Origin origin, Text id, Value<Text> name, Value<String> contentType, Data schema) {}
