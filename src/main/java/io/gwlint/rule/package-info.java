/** What a rule is, what it reports, and the document that explains it. */
@NullMarked
package io.gwlint.rule;

import org.jspecify.annotations.NullMarked;
