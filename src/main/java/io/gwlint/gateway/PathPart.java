package io.gwlint.gateway;

import io.gwlint.value.Text;
import io.gwlint.value.Value;

/**
 * A path segment of a REST API: an {@code AWS::ApiGateway::Resource}.
 *
 * @param origin its resource
 * @param id what children and methods name it by
 * @param parent the segment it hangs on; the API's root for the first
 * @param text the segment as written: {@code items}, {@code {id}}, {@code {proxy+}}
 */
public record PathPart(Origin origin, Text id, Value<Text> parent, Value<Text> text) {}
