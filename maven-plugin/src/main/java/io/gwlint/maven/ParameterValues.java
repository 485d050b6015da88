package io.gwlint.maven;

import io.gwlint.engine.Deployment;
import io.gwlint.engine.ParameterSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Values for template parameters, from the POM, from files and from the command line.
 *
 * @param configured by name, in the POM
 * @param files parameter files, as a user wrote them
 * @param userProperties what was given with {@code -D}
 */
record ParameterValues(
    Map<String, String> configured, List<String> files, Properties userProperties) {
  private static final String PREFIX = "gwlint.parameter.";

  /**
   * What a template is deployed with.
   *
   * @param folder where the files' paths start from
   * @param target where it is deployed to
   */
  Deployment deployment(Path folder, Target target) {
    List<ParameterSource> sources =
        files.stream().map(file -> ParameterSource.of(file, folder)).toList();
    return new Deployment(named(), sources, target.region(), target.account(), target.partition());
  }

  /** By name; the command line wins. An element without text means the empty text. */
  private Map<String, String> named() {
    Map<String, String> values = new HashMap<>();
    configured.forEach((name, value) -> values.put(name, value == null ? "" : value));
    for (String name : userProperties.stringPropertyNames()) {
      if (name.startsWith(PREFIX)) {
        values.put(name.substring(PREFIX.length()), userProperties.getProperty(name));
      }
    }
    return values;
  }
}
