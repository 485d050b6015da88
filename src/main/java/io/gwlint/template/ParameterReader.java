package io.gwlint.template;

import io.gwlint.source.Located;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code Parameters} section. */
final class ParameterReader {
  private final Shapes shapes;

  ParameterReader(Shapes shapes) {
    this.shapes = shapes;
  }

  Map<String, Parameter> read(MapNode section) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    for (Entry entry : section.entries()) {
      String name = entry.key().text();
      if (name.startsWith("Fn::")) {
        continue;
      }
      shapes
          .mapping(entry.value(), "parameter " + Shapes.quoted(name))
          .ifPresent(declaration -> parameters.put(name, parameter(entry, declaration)));
    }
    return parameters;
  }

  private Parameter parameter(Entry entry, MapNode declaration) {
    String name = entry.key().text();
    String label = " of parameter " + Shapes.quoted(name);
    String type =
        declaration
            .get("Type")
            .flatMap(node -> shapes.text(node, "`Type`" + label))
            .map(Located::value)
            .orElse("String");
    return new Parameter(
        name,
        type,
        declaration.get("Default").flatMap(node -> defaultValue(node, "`Default`" + label)),
        declaration
            .get("AllowedValues")
            .map(node -> allowed(node, "`AllowedValues`" + label))
            .orElse(List.of()),
        declaration
            .get("NoEcho")
            .filter(node -> node.toString().equalsIgnoreCase("true"))
            .isPresent(),
        entry.key().span());
  }

  /** An empty value is the empty text. */
  private Optional<Located<String>> defaultValue(Node node, String what) {
    return node instanceof ScalarNode scalar
        ? Optional.of(new Located<>(scalar.text(), scalar.span()))
        : shapes.text(node, what);
  }

  private List<String> allowed(Node node, String what) {
    if (!(node instanceof ListNode)) {
      return shapes.text(node, what).map(Located::value).stream().toList();
    }
    return shapes.texts(node, what).stream().map(Located::value).toList();
  }
}
