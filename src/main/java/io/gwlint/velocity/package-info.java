/**
 * Mapping templates: parsed by Apache Velocity, rendered as the service renders them, tried with
 * sample requests.
 */
@NullMarked
package io.gwlint.velocity;

import org.jspecify.annotations.NullMarked;
