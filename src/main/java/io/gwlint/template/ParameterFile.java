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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a file says of a deployment. Read are, as {@code aws cloudformation} takes them, lists of
 * {@code ParameterKey} and {@code ParameterValue}, lists of {@code Key=Value} and the {@code
 * Parameters} of CodePipeline and the {@code parameters} of a Git sync deployment; further plain
 * mappings, lines of {@code Key=Value}, and SAM's configuration; JSON and YAML alike.
 *
 * @param values by parameter name
 * @param region of the deployment, where the file names it
 * @param error why nothing could be read
 */
public record ParameterFile(
    Map<String, String> values, Optional<String> region, Optional<String> error) {

  public ParameterFile {
    values = Map.copyOf(values);
  }

  /**
   * Reads a file by the form it has; TOML by its name.
   *
   * @param environment of SAM's configuration; {@code default} when empty
   */
  public static ParameterFile read(SourceFile file, Optional<String> environment) {
    if (file.name().endsWith(".toml")) {
      return SamConfiguration.toml(file.text(), environment);
    }
    return OverrideLines.isOne(file.text())
        ? of(OverrideLines.values(file.text()))
        : read(new TreeReader().read(file), environment);
  }

  private static ParameterFile read(Document document, Optional<String> environment) {
    if (document.roots().isEmpty()) {
      return failed(
          document.problems().stream()
              .findFirst()
              .map(problem -> "line " + problem.span().from() + ": " + problem.message())
              .orElse("the file is empty"));
    }
    Node root = document.roots().get(0);
    if (SamConfiguration.isOne(root)) {
      return SamConfiguration.tree(root, environment);
    }
    Map<String, String> values = new LinkedHashMap<>();
    return addParameters(root, values)
        ? of(values)
        : failed(
            "the file is neither a list of parameter keys and values nor a mapping of names to"
                + " values");
  }

  private static ParameterFile of(Map<String, String> values) {
    return new ParameterFile(values, Optional.empty(), Optional.empty());
  }

  static ParameterFile failed(String error) {
    return new ParameterFile(Map.of(), Optional.empty(), Optional.of(error));
  }

  private static boolean addParameters(Node node, Map<String, String> values) {
    if (node instanceof ListNode list) {
      return list.items().stream().allMatch(item -> addItem(item, values));
    }
    if (!(node instanceof MapNode map)) {
      return false;
    }
    Optional<Node> inner =
        map.get("Parameters")
            .filter(section -> !(section instanceof ScalarNode))
            .or(() -> map.get("parameters").filter(MapNode.class::isInstance));
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
