/**
 * The gateway that would exist after the deployment, in one scenario: types only, no readers. Rules
 * see this and nothing of the template.
 */
@NullMarked
package io.gwlint.gateway;

import org.jspecify.annotations.NullMarked;
