/** Rules of the integration request: reaching the backend. */
@NullMarked
package io.gwlint.rules.integration;

import org.jspecify.annotations.NullMarked;
