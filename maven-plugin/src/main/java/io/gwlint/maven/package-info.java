/** gwlint as a goal of Maven: parameters in, the engine called, the build failed or not. */
@NullMarked
package io.gwlint.maven;

import org.jspecify.annotations.NullMarked;
