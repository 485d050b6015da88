package io.gwlint.gateway;

import io.gwlint.value.Text;
import io.gwlint.value.Value;

/**
 * A version or alias resource of a function.
 *
 * @param origin its resource
 * @param isAlias false for a version
 * @param function the function it belongs to
 * @param name alias name; unknown for versions, which are numbered at deployment
 */
public record Qualifier(Origin origin, boolean isAlias, FunctionRef function, Value<Text> name) {}
