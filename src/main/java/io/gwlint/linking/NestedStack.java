package io.gwlint.linking;

import io.gwlint.template.Resource;
import io.gwlint.template.Template;
import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A stack in a template, with the template that it is made from.
 *
 * @param resource the stack in the outer template
 * @param template what it is made from, with its own nested stacks in place
 */
record NestedStack(Resource resource, Template template) {
  /** Where the template of a stack is; SAM's applications have become stacks before. */
  static final String LOCATION = "TemplateURL";

  private static final Set<String> TYPES =
      Set.of("AWS::CloudFormation::Stack", "AWS::Serverless::Application");

  static boolean isOne(Resource resource) {
    return TYPES.contains(resource.type());
  }

  /** Where the template is. */
  static Optional<Node> location(Resource stack) {
    return Assets.of(stack, LOCATION)
        .or(() -> stack.properties().get(LOCATION))
        .or(() -> stack.properties().get("Location"));
  }

  /** What is passed to the parameters, as written in the outer template. */
  static Map<String, Node> parameters(Resource stack) {
    Map<String, Node> parameters = new LinkedHashMap<>();
    entries(stack).forEach(entry -> parameters.put(entry.key().text(), entry.value()));
    return parameters;
  }

  static List<Entry> entries(Resource stack) {
    return stack
        .properties()
        .get("Parameters")
        .filter(MapNode.class::isInstance)
        .map(node -> ((MapNode) node).entries())
        .orElse(List.of());
  }

  String id() {
    return resource.logicalId();
  }

  /** The expression of an output, in the inner template's names. */
  Optional<Node> output(String name) {
    return template
        .outputs()
        .get(name)
        .filter(MapNode.class::isInstance)
        .flatMap(output -> ((MapNode) output).get("Value"));
  }

  /** Values that are plain texts, for what is decided before anything is evaluated. */
  static Map<String, String> literals(Resource stack) {
    Map<String, String> literals = new LinkedHashMap<>();
    for (Entry entry : entries(stack)) {
      if (entry.value() instanceof ScalarNode scalar && !scalar.isNull()) {
        literals.put(entry.key().text(), scalar.text());
      }
    }
    return literals;
  }
}
