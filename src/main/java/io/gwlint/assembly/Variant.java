package io.gwlint.assembly;

import io.gwlint.gateway.Gateway;
import io.gwlint.template.Scenario;

/** The gateway of one scenario. */
public record Variant(Scenario scenario, Gateway gateway) {}
