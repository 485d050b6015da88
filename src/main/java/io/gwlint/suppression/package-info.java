/** What the authors of a template ask to be left out, and where they ask for it. */
@NullMarked
package io.gwlint.suppression;

import org.jspecify.annotations.NullMarked;
