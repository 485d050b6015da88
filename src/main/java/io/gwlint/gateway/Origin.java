package io.gwlint.gateway;

import io.gwlint.source.Span;

/**
 * Where an element was written.
 *
 * @param logicalId the resource that the person wrote: for what SAM generates, the function or API
 *     that made it do so; empty for a plain OpenAPI file
 * @param span the key that introduces it: a logical id, an OpenAPI method, a SAM event
 */
public record Origin(String logicalId, Span span) {}
