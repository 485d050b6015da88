package io.gwlint.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a deployment.
 *
 * @param parameters values of template parameters
 * @param region such as {@code eu-central-1}
 * @param account twelve digits
 * @param partition such as {@code aws}
 */
public record Environment(
    Map<String, String> parameters,
    Optional<String> region,
    Optional<String> account,
    Optional<String> partition) {
  public Environment {
    parameters = Map.copyOf(parameters);
  }

  /** The same with what is known of a certain one, which wins where both speak. */
  public Environment with(Environment certain) {
    Map<String, String> all = new HashMap<>(parameters);
    all.putAll(certain.parameters);
    return new Environment(
        all,
        certain.region.or(() -> region),
        certain.account.or(() -> account),
        certain.partition.or(() -> partition));
  }
}
