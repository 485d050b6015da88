/**
 * The command line: arguments in, text and an exit status out. Nothing else in gwlint touches a
 * stream of the process.
 */
@NullMarked
package io.gwlint.cli;

import org.jspecify.annotations.NullMarked;
