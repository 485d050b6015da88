/** Rules of the template itself, before there is a gateway. */
@NullMarked
package io.gwlint.rules.template;

import org.jspecify.annotations.NullMarked;
