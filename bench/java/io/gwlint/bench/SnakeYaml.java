package io.gwlint.bench;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;

/** The yardstick: SnakeYAML reading the same bytes, and doing nothing with them. */
final class SnakeYaml {
  private final Yaml yaml;

  SnakeYaml() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    yaml = new Yaml(options);
  }

  /** Number of events in the file, up to where it stops being YAML. */
  int events(byte[] file) {
    int count = 0;
    try {
      for (Event event : yaml.parse(reader(file))) {
        count += event == null ? 0 : 1;
      }
    } catch (YAMLException e) {
      return count;
    }
    return count;
  }

  private static Reader reader(byte[] file) {
    return new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8);
  }
}
