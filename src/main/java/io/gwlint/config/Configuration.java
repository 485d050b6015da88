package io.gwlint.config;

import io.gwlint.gateway.Surroundings;
import io.gwlint.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code .gwlint.yaml}. Paths in it start from its folder.
 *
 * @param file the file
 * @param rules what holds for all templates
 * @param overrides what holds for some, later ones win
 * @param exclude patterns of paths that are not checked
 * @param reasonRequired true when a suppression without a reason does not count
 * @param baseline path of the baseline
 * @param surroundings quotas, and what is provided elsewhere
 * @param everywhere what is known of all deployments
 * @param environments what is known of certain ones, by name
 */
public record Configuration(
    SourceFile file,
    RuleSettings rules,
    List<ForPaths> overrides,
    List<String> exclude,
    boolean reasonRequired,
    Optional<String> baseline,
    Surroundings surroundings,
    Environment everywhere,
    Map<String, Environment> environments) {
  /** The file's name. */
  public static final String FILE_NAME = ".gwlint.yaml";

  public Configuration {
    overrides = List.copyOf(overrides);
    exclude = List.copyOf(exclude);
    environments = Map.copyOf(environments);
  }

  /** Settings for templates whose paths match one of the patterns. */
  public record ForPaths(List<String> paths, RuleSettings rules) {
    public ForPaths {
      paths = List.copyOf(paths);
    }
  }
}
