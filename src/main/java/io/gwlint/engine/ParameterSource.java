package io.gwlint.engine;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * A file of parameter values.
 *
 * @param file a CloudFormation parameter file, or SAM's configuration
 * @param environment of SAM's configuration; {@code default} when empty
 */
public record ParameterSource(Path file, Optional<String> environment) {
  private static final Set<String> EXTENSIONS = Set.of(".toml", ".yaml", ".yml");

  /** SAM's configuration in a folder, when there is no other of that name. */
  public static final String SAM = "samconfig.toml";

  /**
   * From what people write: a path, after SAM's configuration a colon and an environment ({@code
   * samconfig.toml:prod}).
   *
   * @throws java.nio.file.InvalidPathException for what is no path
   */
  public static ParameterSource of(String written, Path here) {
    int colon = written.lastIndexOf(':');
    String before = written.substring(0, Math.max(colon, 0));
    boolean isNamed =
        EXTENSIONS.stream().anyMatch(before::endsWith) && colon + 1 < written.length();
    return isNamed
        ? new ParameterSource(here.resolve(before), Optional.of(written.substring(colon + 1)))
        : new ParameterSource(here.resolve(written), Optional.empty());
  }

  /** True for a file named as SAM names its configuration. */
  public boolean isSam() {
    return String.valueOf(file.getFileName()).startsWith("samconfig.");
  }

  /** The same, of that environment unless it names one. */
  public ParameterSource in(Optional<String> other) {
    return environment.isEmpty() && isSam() ? new ParameterSource(file, other) : this;
  }
}
