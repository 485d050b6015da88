/** Rules about the answer's way back: integration responses and method responses. */
@NullMarked
package io.gwlint.rules.response;

import org.jspecify.annotations.NullMarked;
