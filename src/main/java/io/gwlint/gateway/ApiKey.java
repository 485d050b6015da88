package io.gwlint.gateway;

import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;

/**
 * An API key.
 *
 * @param origin its resource
 * @param identity what names it in usage plans
 * @param enabled a key that does not say is disabled
 * @param stages stages it names itself, the old way without a usage plan
 */
public record ApiKey(
    Origin origin, Text identity, Value<Boolean> enabled, Items<UsagePlan.ApiStage> stages) {}
