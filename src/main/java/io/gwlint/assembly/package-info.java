/**
 * From resources and definitions to the gateway. The only place that sees both CloudFormation and
 * the gateway.
 */
@NullMarked
package io.gwlint.assembly;

import org.jspecify.annotations.NullMarked;
