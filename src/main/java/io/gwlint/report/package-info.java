/** A result as text for people and as JSON and SARIF for programs: one class a format. */
@NullMarked
package io.gwlint.report;

import org.jspecify.annotations.NullMarked;
