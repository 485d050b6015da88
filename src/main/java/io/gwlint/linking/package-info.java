/**
 * Makes one template of several files: includes, definitions, nested stacks and imports are put
 * where a template points to them, on nodes, before anything is evaluated.
 */
@NullMarked
package io.gwlint.linking;

import org.jspecify.annotations.NullMarked;
