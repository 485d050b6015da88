/** Answers of IAM: may this role do that, and who may be it. */
@NullMarked
package io.gwlint.iam;

import org.jspecify.annotations.NullMarked;
