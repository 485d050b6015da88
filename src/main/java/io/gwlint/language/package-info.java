/**
 * AWS's transform {@code AWS::LanguageExtensions}: loops are unrolled, and functions in places
 * where the plain language takes none are worked out.
 */
@NullMarked
package io.gwlint.language;

import org.jspecify.annotations.NullMarked;
