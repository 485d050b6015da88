/** Method request: who may call, with what. */
@NullMarked
package io.gwlint.rules.method;

import org.jspecify.annotations.NullMarked;
