/** What a project says to gwlint in {@code .gwlint.yaml}. */
@NullMarked
package io.gwlint.config;

import org.jspecify.annotations.NullMarked;
