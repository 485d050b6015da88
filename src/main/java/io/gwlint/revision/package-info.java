/** The files of a git repository as they were in a revision, read with the git command. */
@NullMarked
package io.gwlint.revision;

import org.jspecify.annotations.NullMarked;
