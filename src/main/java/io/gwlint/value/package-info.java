/**
 * Values that may be known, unknown or absent, texts that are known in part, and documents made of
 * them.
 */
@NullMarked
package io.gwlint.value;

import org.jspecify.annotations.NullMarked;
