package io.gwlint.sam;

import io.gwlint.template.Inputs;
import io.gwlint.template.Parameter;
import io.gwlint.template.Template;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the values of parameters in the place of references to them, where the transform has to know
 * the value: given ones, else defaults. A value stands where the reference stood. References to
 * parameters that can have several values stay, so that every scenario finds its own.
 */
final class ParameterValues {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9:]+)}");

  private final Map<String, Node> values = new HashMap<>();
  private final Set<String> names;

  ParameterValues(Template template, Inputs inputs) {
    names = template.parameters().keySet();
    template
        .root()
        .get("Parameters")
        .ifPresent(section -> readDefaults(section, template.parameters()));
    inputs
        .parameters()
        .forEach(
            (name, value) -> {
              if (template.parameters().containsKey(name)) {
                give(template, name, value);
              }
            });
    inputs.region().ifPresent(region -> give(template, "AWS::Region", region));
  }

  private void readDefaults(Node section, Map<String, Parameter> parameters) {
    if (section instanceof MapNode map) {
      for (Entry entry : map.entries()) {
        Optional<Parameter> parameter =
            Optional.ofNullable(parameters.get(entry.key().text())).filter(p -> !isOpen(p));
        if (parameter.isPresent() && entry.value() instanceof MapNode written) {
          written.get("Default").ifPresent(value -> values.put(entry.key().text(), value));
        }
      }
    }
  }

  /** True when the default says little of the value: it names a place, or is one of several. */
  private static boolean isOpen(Parameter parameter) {
    return parameter.isLookedUp() || parameter.allowedValues().size() > 1;
  }

  private void give(Template template, String name, String value) {
    values.put(name, NodeBuilder.at(template.root().span()).text(value));
  }

  /** True for a reference to a parameter, whose value may be known at the deployment alone. */
  boolean isParameter(Node node) {
    return Intrinsic.refTarget(node).filter(names::contains).isPresent();
  }

  /** The same value with every reference to a parameter of known value replaced. */
  Node resolve(Node node) {
    if (node instanceof ListNode list) {
      return new ListNode(list.items().stream().map(this::resolve).toList(), list.span());
    }
    if (!(node instanceof MapNode map)) {
      return node;
    }
    Optional<Node> value = Intrinsic.refTarget(node).flatMap(this::value);
    if (value.isPresent()) {
      return moved(value.get(), node);
    }
    return map.isSingle() && map.get("Fn::Sub").isPresent() ? substituted(map) : resolveAll(map);
  }

  /** The same mapping with every reference to a parameter of known value replaced. */
  MapNode resolveAll(MapNode map) {
    MapBuilder resolved = new MapBuilder(map.span());
    map.entries().forEach(e -> resolved.put(new Entry(e.key(), resolve(e.value()))));
    return resolved.build();
  }

  private Optional<Node> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  private static Node moved(Node value, Node to) {
    if (value instanceof ScalarNode scalar) {
      return new ScalarNode(scalar.text(), scalar.kind(), to.span(), i -> to.span().start());
    }
    return value;
  }

  private Node substituted(MapNode call) {
    Entry entry = call.entries().get(0);
    if (entry.value() instanceof ScalarNode pattern) {
      return MapBuilder.of(call).put("Fn::Sub", substituted(pattern, Map.of())).build();
    }
    if (entry.value() instanceof ListNode list
        && list.items().size() == 2
        && list.items().get(0) instanceof ScalarNode pattern
        && list.items().get(1) instanceof MapNode variables) {
      Map<String, Node> own = new HashMap<>();
      variables.entries().forEach(variable -> own.put(variable.key().text(), variable.value()));
      List<Node> items = List.of(substituted(pattern, own), resolveAll(variables));
      return MapBuilder.of(call).put("Fn::Sub", new ListNode(items, list.span())).build();
    }
    return call;
  }

  private ScalarNode substituted(ScalarNode pattern, Map<String, Node> own) {
    Matcher matcher = VARIABLE.matcher(pattern.text());
    String text =
        matcher.replaceAll(
            match ->
                Matcher.quoteReplacement(
                    value(match.group(1))
                        .filter(value -> !own.containsKey(match.group(1)))
                        .flatMap(Intrinsic::text)
                        .orElse(match.group())));
    return text.equals(pattern.text()) ? pattern : ScalarNode.synthetic(text, pattern.span());
  }
}
