/** Rules about what answers an integration: functions, VPC links and what stands behind them. */
@NullMarked
package io.gwlint.rules.backend;

import org.jspecify.annotations.NullMarked;
