/** The files beside a template that belong to the same project, and the borders of it. */
@NullMarked
package io.gwlint.project;

import org.jspecify.annotations.NullMarked;
