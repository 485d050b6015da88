/** Measures gwlint inside one JVM; the scripts beside this folder measure whole processes. */
@NullMarked
package io.gwlint.bench;

import org.jspecify.annotations.NullMarked;
