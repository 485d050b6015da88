package io.gwlint.template;

import io.gwlint.source.SourceFile;
import io.gwlint.source.Span;
import io.gwlint.tree.Document;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import io.gwlint.tree.SourceMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Templates for tests, from YAML. */
final class Yaml {
  private final SourceFile file;

  private Yaml(String text) {
    this.file = new SourceFile("template.yaml", text);
  }

  static Document document(String text) {
    Yaml yaml = new Yaml(text);
    List<Node> roots = new ArrayList<>();
    LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(true).build();
    new Compose(settings).composeAllFromString(text).forEach(node -> roots.add(yaml.node(node)));
    return new Document(yaml.file, roots, List.of(), List.of());
  }

  static Template template(String text) {
    return TemplateReader.read(document(text)).orElseThrow();
  }

  private Node node(org.snakeyaml.engine.v2.nodes.Node node) {
    String tag = node.getTag().getValue();
    if (!tag.startsWith("!")) {
      return plain(node, span(node));
    }
    String name = tag.substring(1);
    String function = name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
    Span span = span(node);
    ScalarNode key = ScalarNode.synthetic(function, span);
    return new MapNode(List.of(new Entry(key, plain(node, span))), span);
  }

  private Node plain(org.snakeyaml.engine.v2.nodes.Node node, Span span) {
    if (node instanceof MappingNode map) {
      return new MapNode(
          map.getValue().stream()
              .map(
                  pair ->
                      new Entry(
                          (ScalarNode) plain(pair.getKeyNode(), span(pair.getKeyNode())),
                          node(pair.getValueNode())))
              .toList(),
          span);
    }
    if (node instanceof SequenceNode list) {
      return new ListNode(list.getValue().stream().map(this::node).toList(), span);
    }
    var scalar = (org.snakeyaml.engine.v2.nodes.ScalarNode) node;
    return new ScalarNode(scalar.getValue(), kind(scalar), span, SourceMap.verbatim(span.start()));
  }

  private static ScalarNode.Kind kind(org.snakeyaml.engine.v2.nodes.ScalarNode scalar) {
    return switch (scalar.getTag().getValue()) {
      case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float" -> ScalarNode.Kind.NUMBER;
      case "tag:yaml.org,2002:bool" -> ScalarNode.Kind.BOOLEAN;
      case "tag:yaml.org,2002:null" -> ScalarNode.Kind.NULL;
      default -> ScalarNode.Kind.STRING;
    };
  }

  private Span span(org.snakeyaml.engine.v2.nodes.Node node) {
    Optional<Mark> start = node.getStartMark();
    Optional<Mark> end = node.getEndMark();
    return new Span(file, start.orElseThrow().getIndex(), end.orElseThrow().getIndex());
  }
}
