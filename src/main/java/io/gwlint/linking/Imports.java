package io.gwlint.linking;

import io.gwlint.linking.Exports.Export;
import io.gwlint.linking.Exports.Spelling;
import io.gwlint.source.Span;
import io.gwlint.template.Inputs;
import io.gwlint.template.Resource;
import io.gwlint.template.Template;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts what a template imports from others of the run in place of {@code Fn::ImportValue}, with the
 * resources that the value leads to. What those import in turn is followed a few times.
 */
final class Imports implements Scope {
  private static final int MOST_ROUNDS = 4;
  private static final int MOST_EXPORTERS = 50;

  private final Exports exports;
  private final Inputs inputs;
  private final Function<Exports.Exporter, Optional<Template>> reader;
  private final Map<String, Optional<Imported>> imported = new LinkedHashMap<>();
  private Spelling names;
  private Template template;
  private boolean found;

  /**
   * Imports of a template.
   *
   * @param reader gives the template of an exporter with all that it leads to
   */
  Imports(
      Template template,
      Exports exports,
      Inputs inputs,
      Function<Exports.Exporter, Optional<Template>> reader) {
    this.template = template;
    this.exports = exports;
    this.inputs = inputs;
    this.reader = reader;
    this.names = new Spelling(template, inputs);
  }

  /** The template with its imports in place; the same when nothing of them is in the run. */
  Template joined() {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      found = false;
      Template next = replaced();
      if (!found) {
        return template;
      }
      for (Optional<Imported> one : imported.values()) {
        if (one.isPresent()) {
          next = one.get().addTo(next);
        }
      }
      template = next;
      names = new Spelling(template, inputs);
    }
    return template;
  }

  /** True when something that is imported is in the run. */
  boolean isAny() {
    return imported.values().stream().anyMatch(Optional::isPresent);
  }

  private Template replaced() {
    Map<String, Resource> resources = new LinkedHashMap<>();
    for (Resource resource : template.resources().values()) {
      MapNode properties = new Rewriter(this).map(resource.properties());
      resources.put(resource.logicalId(), resource.with(properties));
    }
    MapNode outputs = new Rewriter(this).map(template.outputs());
    return template
        .with(resources, template.conditions(), template.problems())
        .withOutputs(outputs);
  }

  @Override
  public Optional<Node> imported(Node name, Span at) {
    return exports.find(names, name).flatMap(export -> value(export, at));
  }

  private Optional<Node> value(Export export, Span at) {
    String file = export.exporter().document().file().name();
    if (!imported.containsKey(file) && imported.size() < MOST_EXPORTERS) {
      String stack = "import" + (imported.size() + 1);
      imported.put(
          file,
          reader
              .apply(export.exporter())
              .map(other -> new Imported(stack, other, inputs, template.parameters().keySet())));
    }
    Optional<Node> value =
        imported
            .getOrDefault(file, Optional.empty())
            .flatMap(exporter -> exporter.output(export.output(), at));
    found |= value.isPresent();
    return value;
  }
}
