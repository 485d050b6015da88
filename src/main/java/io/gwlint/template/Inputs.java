package io.gwlint.template;

import java.util.Map;
import java.util.Optional;

/**
 * What a run knows of the deployment.
 *
 * @param parameters values given for parameters; those of other templates are ignored
 * @param region such as {@code eu-central-1}
 * @param account twelve digits
 * @param partition such as {@code aws}; follows from the region when that is given
 */
public record Inputs(
    Map<String, String> parameters,
    Optional<String> region,
    Optional<String> account,
    Optional<String> partition) {

  /** Nothing is known. */
  public static Inputs none() {
    return new Inputs(Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
