package io.gwlint.gateway;

import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;

/**
 * What the gateway checks of a request before it passes it on.
 *
 * @param validator id or, in a definition, name of the request validator; without one nothing is
 *     checked
 * @param bodies models of the body by content type
 */
public record Validation(Value<Text> validator, Items<Body> bodies) {}
