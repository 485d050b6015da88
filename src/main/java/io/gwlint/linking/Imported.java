package io.gwlint.linking;

import io.gwlint.source.Located;
import io.gwlint.source.Span;
import io.gwlint.template.Inputs;
import io.gwlint.template.Parameter;
import io.gwlint.template.References;
import io.gwlint.template.Resource;
import io.gwlint.template.Template;
import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import io.gwlint.value.Qualified;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A template of which another one imports: its names as the other sees them. Parameters that both
 * have are the same where names of exports are put together from them; others keep what they may
 * be.
 */
final class Imported implements StackScope {
  private final String stack;
  private final Template template;
  private final Inputs inputs;
  private final Set<String> shared;
  private final References references;
  private final Rewriter rewriter = new Rewriter(this);
  private final Set<String> wanted = new LinkedHashSet<>();

  Imported(String stack, Template template, Inputs inputs, Set<String> shared) {
    this.stack = stack;
    this.template = template;
    this.inputs = inputs;
    this.shared = new LinkedHashSet<>(Exports.namesIn(template));
    this.shared.retainAll(shared);
    this.references = References.of(template);
  }

  /** What an output stands for. */
  Optional<Node> output(String name, Span at) {
    Optional<Node> value =
        template
            .outputs()
            .get(name)
            .filter(MapNode.class::isInstance)
            .flatMap(output -> ((MapNode) output).get("Value"));
    value.ifPresent(node -> wanted.addAll(Template.namesIn(node)));
    return value.map(node -> Nodes.at(rewriter.rewrite(node), at));
  }

  /** The other template with the resources that were imported and what is around them. */
  Template addTo(Template other) {
    Map<String, Resource> resources = new LinkedHashMap<>(other.resources());
    for (String id : references.around(wanted)) {
      Resource resource = template.resources().get(id);
      if (resource != null) {
        resources.putIfAbsent(Qualified.name(stack, id), qualified(resource));
      }
    }
    Map<String, Node> conditions = new LinkedHashMap<>(other.conditions());
    template
        .conditions()
        .forEach(
            (name, node) ->
                conditions.putIfAbsent(Qualified.name(stack, name), rewriter.condition(node)));
    return other
        .with(resources, conditions, other.problems())
        .withMappings(mappings(other))
        .withParameters(parameters(other));
  }

  private Resource qualified(Resource resource) {
    List<Located<String>> waits = new ArrayList<>();
    resource.dependsOn().forEach(name -> waits.add(qualified(name)));
    return new Resource(
        Qualified.name(stack, resource.logicalId()),
        resource.type(),
        rewriter.map(resource.properties()),
        resource.condition().map(this::qualified),
        waits,
        resource.metadata(),
        (MapNode) rewriter.rewrite(resource.attributes()),
        resource.span(),
        Qualified.name(stack, resource.author()));
  }

  private Located<String> qualified(Located<String> name) {
    return new Located<>(Qualified.name(stack, name.value()), name.span());
  }

  private MapNode mappings(Template other) {
    List<Entry> entries = new ArrayList<>(other.mappings().entries());
    for (Entry mapping : template.mappings().entries()) {
      String name = Qualified.name(stack, mapping.key().text());
      if (other.mappings().get(name).isEmpty()) {
        entries.add(new Entry(ScalarNode.synthetic(name, mapping.key().span()), mapping.value()));
      }
    }
    return new MapNode(entries, other.mappings().span());
  }

  private Map<String, Parameter> parameters(Template other) {
    Map<String, Parameter> parameters = new LinkedHashMap<>(other.parameters());
    for (Parameter one : template.parameters().values()) {
      String name = Qualified.name(stack, one.name());
      parameters.putIfAbsent(
          name,
          new Parameter(
              name,
              one.type(),
              one.defaultValue(),
              one.allowedValues(),
              one.isSecret(),
              one.span()));
    }
    return parameters;
  }

  @Override
  public Optional<Node> reference(String name, Span at) {
    Parameter parameter = template.parameters().get(name);
    if (parameter == null) {
      boolean isOwn = template.resources().containsKey(name) || name.startsWith("AWS::Stack");
      return isOwn
          ? Optional.of(Nodes.reference(Qualified.name(stack, name), at))
          : Optional.empty();
    }
    String given = inputs.parameters().get(name);
    if (given != null && !parameter.isLookedUp()) {
      Node text = ScalarNode.synthetic(given, at);
      return Optional.of(parameter.isList() ? Nodes.split(text, at) : text);
    }
    return shared.contains(name)
        ? Optional.empty()
        : Optional.of(Nodes.reference(Qualified.name(stack, name), at));
  }

  @Override
  public String stack() {
    return stack;
  }

  @Override
  public Template template() {
    return template;
  }
}
