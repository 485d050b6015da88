package io.gwlint.template;

import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * SAM's configuration, {@code samconfig.toml} or {@code samconfig.yaml}: what {@code sam deploy} of
 * one environment is given.
 *
 * @param settings texts and lists of texts by their dotted path
 */
record SamConfiguration(Map<String, List<String>> settings) {
  /** Later commands win; {@code deploy} is what matters. */
  private static final List<String> COMMANDS = List.of("global", "sync", "deploy");

  private static final String USUAL = "default";
  private static final String PARAMETERS = ".parameters.";

  static ParameterFile toml(String text, Optional<String> environment) {
    return new SamConfiguration(Toml.strings(text)).of(environment);
  }

  /** True for a YAML or JSON text that says a version and holds parameters of a command. */
  static boolean isOne(Node root) {
    return root instanceof MapNode map
        && map.get("version").isPresent()
        && !new SamConfiguration(flat(root)).environments().isEmpty();
  }

  static ParameterFile tree(Node root, Optional<String> environment) {
    return new SamConfiguration(flat(root)).of(environment);
  }

  private static Map<String, List<String>> flat(Node root) {
    Map<String, List<String>> settings = new LinkedHashMap<>();
    flatten("", root, settings);
    return settings;
  }

  private static void flatten(String path, Node node, Map<String, List<String>> settings) {
    if (node instanceof MapNode map) {
      for (Entry entry : map.entries()) {
        String step = path.isEmpty() ? entry.key().text() : path + "." + entry.key().text();
        flatten(step, entry.value(), settings);
      }
    } else if (node instanceof ListNode list) {
      settings.put(path, list.items().stream().map(Node::toString).toList());
    } else if (node instanceof ScalarNode scalar && !scalar.isNull()) {
      settings.put(path, List.of(scalar.text()));
    }
  }

  private Set<String> environments() {
    Set<String> names = new LinkedHashSet<>();
    for (String path : settings.keySet()) {
      int command = path.indexOf('.');
      int parameters = path.indexOf(PARAMETERS);
      if (command > 0 && parameters > command) {
        names.add(path.substring(0, path.lastIndexOf('.', parameters - 1)));
      }
    }
    return names;
  }

  private ParameterFile of(Optional<String> environment) {
    String name = environment.orElse(USUAL);
    Set<String> all = environments();
    if (!all.contains(name) && (environment.isPresent() || !all.isEmpty())) {
      return ParameterFile.failed(unknown(name, all));
    }
    Map<String, String> values = new LinkedHashMap<>();
    Optional<String> region = Optional.empty();
    for (String command : COMMANDS) {
      String path = name + "." + command + PARAMETERS;
      overrides(path + "parameter_overrides", values);
      Optional<String> named =
          settings.getOrDefault(path + "region", List.of()).stream().findFirst();
      region = named.isPresent() ? named : region;
    }
    return new ParameterFile(values, region, Optional.empty());
  }

  private static String unknown(String name, Set<String> all) {
    return all.isEmpty()
        ? "it has no environment `" + name + "`"
        : "it has no environment `" + name + "`, only " + String.join(", ", all);
  }

  private void overrides(String path, Map<String, String> values) {
    settings.getOrDefault(path, List.of()).forEach(text -> values.putAll(Overrides.of(text)));
    String prefix = path + ".";
    settings.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            values.put(key.substring(prefix.length()), String.join(",", value));
          }
        });
  }
}
