package io.gwlint.assembly;

import io.gwlint.gateway.Gateway;
import io.gwlint.template.Scenario;

/** The gateway of one scenario. */
public record Variant(Scenario scenario, Gateway gateway) {
  // A document has one gateway in a scenario; to hash all of it takes longer than the rules do.
  @Override
  public boolean equals(Object other) {
    return other instanceof Variant variant && scenario.equals(variant.scenario);
  }

  @Override
  public int hashCode() {
    return scenario.hashCode();
  }
}
