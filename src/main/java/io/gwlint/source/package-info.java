/** Files, places in them, and what was wrong with them. */
@NullMarked
package io.gwlint.source;

import org.jspecify.annotations.NullMarked;
