package io.gwlint.gateway;

import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;

/** A usage plan: the stages it covers and the keys it has. */
public record UsagePlan(Origin origin, Items<ApiStage> stages, Items<Text> keys) {
  /** A stage of a plan. */
  public record ApiStage(Value<Text> api, Value<Text> stage) {}
}
