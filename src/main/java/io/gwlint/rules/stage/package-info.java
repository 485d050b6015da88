/** Rules about stages, deployments and operation. */
@NullMarked
package io.gwlint.rules.stage;

import org.jspecify.annotations.NullMarked;
