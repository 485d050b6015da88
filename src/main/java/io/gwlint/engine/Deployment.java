package io.gwlint.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the caller knows of the deployment that is checked.
 *
 * @param parameters values for template parameters; they win over those of files
 * @param parameterFiles CloudFormation parameter files and {@code samconfig.toml}, later ones win
 * @param region such as {@code eu-central-1}; wins over that of {@code samconfig.toml}
 * @param account twelve digits
 * @param partition such as {@code aws}; follows from the region when that is given
 */
public record Deployment(
    Map<String, String> parameters,
    List<ParameterSource> parameterFiles,
    Optional<String> region,
    Optional<String> account,
    Optional<String> partition) {
  public Deployment {
    parameters = Map.copyOf(parameters);
    parameterFiles = List.copyOf(parameterFiles);
  }

  /** Nothing is known: parameters have their defaults. */
  public static Deployment unknown() {
    return new Deployment(
        Map.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
