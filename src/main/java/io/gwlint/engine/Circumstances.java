package io.gwlint.engine;

import io.gwlint.gateway.Surroundings;
import io.gwlint.template.Inputs;
import java.util.List;

/**
 * What a template is judged with besides rules.
 *
 * @param inputs what is known of the deployment
 * @param others what is known of other deployments of the same template: a suppression that one of
 *     them needs is of use
 * @param surroundings what the gateway is deployed into
 * @param leniency which suppressions count
 */
record Circumstances(
    Inputs inputs, List<Inputs> others, Surroundings surroundings, Leniency leniency) {
  Circumstances {
    others = List.copyOf(others);
  }

  /** Of one deployment. */
  static Circumstances of(Inputs inputs) {
    List<Inputs> others = inputs.equals(Inputs.none()) ? List.of() : List.of(Inputs.none());
    return new Circumstances(inputs, others, Surroundings.unknown(), Leniency.usual());
  }

  /** The same with other suppressions. */
  Circumstances with(Leniency other) {
    return new Circumstances(inputs, others, surroundings, other);
  }
}
