/**
 * Serverless resources into the plain ones that AWS's transform makes of them, with the places they
 * come from.
 */
@NullMarked
package io.gwlint.sam;

import org.jspecify.annotations.NullMarked;
