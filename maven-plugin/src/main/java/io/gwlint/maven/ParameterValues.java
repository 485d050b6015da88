package io.gwlint.maven;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Values for template parameters, from the POM and from the command line.
 *
 * @param configured by name, in the POM
 * @param userProperties what was given with {@code -D}
 */
record ParameterValues(Map<String, String> configured, Properties userProperties) {
  private static final String PREFIX = "gwlint.parameter.";

  /** By name; the command line wins. An element without text means the empty text. */
  Map<String, String> all() {
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
