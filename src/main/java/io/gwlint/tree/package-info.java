/** YAML and JSON texts as one positioned tree. Nothing outside this package sees the parsers. */
@NullMarked
package io.gwlint.tree;

import org.jspecify.annotations.NullMarked;
