package io.gwlint.template;

import io.gwlint.source.SourceFile;
import io.gwlint.tree.Document;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import io.gwlint.tree.TreeReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The parameter values that a file gives. Read are lists of {@code ParameterKey} and {@code
 * ParameterValue}, plain mappings, the {@code Parameters} of CodePipeline, and SAM's configuration
 * (its {@code default} environment).
 *
 * @param values by parameter name
 * @param error why nothing could be read
 */
public record ParameterFile(Map<String, String> values, Optional<String> error) {
  private static final List<String> COMMANDS = List.of("global", "sync", "deploy");
  private static final String OVERRIDES = "parameter_overrides";

  public ParameterFile {
    values = Map.copyOf(values);
  }

  /** Reads a file by the form it has; TOML by its name. */
  public static ParameterFile read(SourceFile file) {
    return file.name().endsWith(".toml")
        ? readToml(file.text())
        : read(new TreeReader().read(file));
  }

  /** Reads a JSON or YAML text. */
  public static ParameterFile read(Document document) {
    if (document.roots().isEmpty()) {
      return failed("the file cannot be read or is empty");
    }
    Node root = document.roots().get(0);
    Map<String, String> values = new LinkedHashMap<>();
    boolean isRead =
        isSamConfiguration(root)
            ? addConfigured((MapNode) root, values)
            : addParameters(root, values);
    return isRead
        ? new ParameterFile(values, Optional.empty())
        : failed(
            "the file is neither a list of parameter keys and values nor a mapping of names to values");
  }

  /** Reads SAM's {@code samconfig.toml}; values of later commands win. */
  public static ParameterFile readToml(String text) {
    Map<String, List<String>> all = Toml.strings(text);
    Map<String, String> values = new LinkedHashMap<>();
    for (String command : COMMANDS) {
      String path = "default." + command + ".parameters." + OVERRIDES;
      all.getOrDefault(path, List.of()).forEach(override -> values.putAll(Overrides.of(override)));
      String prefix = path + ".";
      all.forEach(
          (key, value) -> {
            if (key.startsWith(prefix)) {
              values.put(key.substring(prefix.length()), String.join(",", value));
            }
          });
    }
    return new ParameterFile(values, Optional.empty());
  }

  private static ParameterFile failed(String error) {
    return new ParameterFile(Map.of(), Optional.of(error));
  }

  private static boolean isSamConfiguration(Node root) {
    return root instanceof MapNode map
        && map.get("version").isPresent()
        && map.get("default").filter(MapNode.class::isInstance).isPresent();
  }

  private static boolean addConfigured(MapNode root, Map<String, String> values) {
    for (String command : COMMANDS) {
      Optional<Node> node = Optional.of(root);
      for (String step : List.of("default", command, "parameters", OVERRIDES)) {
        node =
            node.flatMap(
                parent -> parent instanceof MapNode map ? map.get(step) : Optional.empty());
      }
      node.ifPresent(overrides -> addOverrides(overrides, values));
    }
    return true;
  }

  private static void addOverrides(Node node, Map<String, String> values) {
    if (node instanceof ScalarNode text) {
      values.putAll(Overrides.of(text.text()));
    } else if (node instanceof ListNode list) {
      list.items().forEach(item -> addOverrides(item, values));
    } else {
      addParameters(node, values);
    }
  }

  private static boolean addParameters(Node node, Map<String, String> values) {
    if (node instanceof ListNode list) {
      return list.items().stream().allMatch(item -> addItem(item, values));
    }
    if (!(node instanceof MapNode map)) {
      return false;
    }
    Optional<Node> inner =
        map.get("Parameters").filter(section -> !(section instanceof ScalarNode));
    if (inner.isPresent()) {
      return addParameters(inner.get(), values);
    }
    for (Entry entry : map.entries()) {
      text(entry.value()).ifPresent(value -> values.put(entry.key().text(), value));
    }
    return true;
  }

  private static boolean addItem(Node item, Map<String, String> values) {
    if (item instanceof ScalarNode text) {
      values.putAll(Overrides.of(text.text()));
      return text.text().contains("=");
    }
    Optional<Node> key = item instanceof MapNode map ? map.get("ParameterKey") : Optional.empty();
    if (key.isEmpty() || !(item instanceof MapNode pair)) {
      return false;
    }
    pair.get("ParameterValue")
        .flatMap(ParameterFile::text)
        .ifPresent(value -> values.put(key.get().toString(), value));
    return true;
  }

  private static Optional<String> text(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.isNull() ? Optional.empty() : Optional.of(scalar.text());
    }
    boolean isPlain =
        node instanceof ListNode list
            && list.items().stream().allMatch(ScalarNode.class::isInstance);
    return isPlain
        ? Optional.of(
            ((ListNode) node).items().stream().map(Node::toString).collect(Collectors.joining(",")))
        : Optional.empty();
  }
}
