/** A run: which files are checked, with which rules, and what came of it. */
@NullMarked
package io.gwlint.engine;

import org.jspecify.annotations.NullMarked;
