package io.gwlint.linking;

import io.gwlint.source.Located;
import io.gwlint.source.Problem;
import io.gwlint.source.Span;
import io.gwlint.template.Resource;
import io.gwlint.template.Template;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import io.gwlint.value.Qualified;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes one template of a template and its nested ones. Their resources come under qualified names,
 * parameters become what is passed, outputs what they stand for; a condition of the stack is one of
 * all that is in it.
 */
final class Nesting implements Scope {
  private static final String OUTPUTS = "Outputs.";

  private final Template outer;
  private final Map<String, NestedStack> stacks;
  private final Map<String, Rewriter> inner = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Set<String> used = new LinkedHashSet<>();
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Map<String, Resource> resources = new LinkedHashMap<>();
  private final Map<String, Node> conditions;
  private final List<Entry> mappings;

  Nesting(Template outer, Map<String, NestedStack> stacks) {
    this.outer = outer;
    this.stacks = stacks;
    this.conditions = new LinkedHashMap<>(outer.conditions());
    this.mappings = new ArrayList<>(outer.mappings().entries());
  }

  /** The whole. */
  Template whole() {
    for (Resource resource : outer.resources().values()) {
      NestedStack stack = stacks.get(resource.logicalId());
      Resource own = rewritten(resource);
      if (stack == null) {
        resources.put(own.logicalId(), own);
      } else {
        add(stack, own);
      }
    }
    MapNode outputs = new Rewriter(this).map(outer.outputs());
    return outer
        .with(resources, conditions, outer.problems())
        .withMappings(new MapNode(mappings, outer.mappings().span()))
        .withOutputs(outputs);
  }

  /** What uses an output waits for the whole stack. */
  private Resource rewritten(Resource resource) {
    used.clear();
    MapNode properties = new Rewriter(this).map(resource.properties());
    List<Located<String>> waits = new ArrayList<>(resource.dependsOn());
    used.forEach(id -> waits.add(new Located<>(id, resource.span())));
    return resource.moved(resource.logicalId(), properties, waits);
  }

  /** The stack itself stands for its end, a second resource for its beginning. */
  private void add(NestedStack stack, Resource own) {
    String id = stack.id();
    checkParameters(stack);
    Rewriter rewriter = rewriter(id);
    String begin = Qualified.name(id, id);
    resources.put(begin, own.moved(begin, own.properties(), own.dependsOn()));
    stack
        .template()
        .conditions()
        .forEach(
            (name, node) ->
                conditions.put(
                    Qualified.name(id, name), Emptiness.settled(rewriter.condition(node), outer)));
    for (Entry mapping : stack.template().mappings().entries()) {
      String name = Qualified.name(id, mapping.key().text());
      mappings.add(new Entry(ScalarNode.synthetic(name, mapping.key().span()), mapping.value()));
    }
    List<Located<String>> parts = new ArrayList<>();
    for (Resource resource : stack.template().resources().values()) {
      Resource part = part(stack, resource, rewriter, begin);
      resources.put(part.logicalId(), part);
      parts.add(new Located<>(part.logicalId(), own.span()));
    }
    resources.put(id, own.moved(id, new MapNode(List.of(), own.span()), parts));
  }

  private Resource part(NestedStack stack, Resource resource, Rewriter rewriter, String begin) {
    String id = stack.id();
    List<Located<String>> waits = new ArrayList<>();
    waits.add(new Located<>(begin, resource.span()));
    for (Located<String> other : resource.dependsOn()) {
      waits.add(new Located<>(Qualified.name(id, other.value()), other.span()));
    }
    return new Resource(
        Qualified.name(id, resource.logicalId()),
        resource.type(),
        rewriter.map(resource.properties()),
        condition(stack, resource),
        waits,
        resource.metadata(),
        (MapNode) rewriter.rewrite(resource.attributes()),
        resource.span(),
        Qualified.name(id, resource.author()));
  }

  /** That of the stack and its own. */
  private Optional<Located<String>> condition(NestedStack stack, Resource resource) {
    Optional<Located<String>> of = stack.resource().condition();
    if (resource.condition().isEmpty()) {
      return of;
    }
    Located<String> own = resource.condition().get();
    String name = Qualified.name(stack.id(), own.value());
    if (of.isEmpty()) {
      return Optional.of(new Located<>(name, own.span()));
    }
    String both = Qualified.name(name, of.get().value());
    conditions.computeIfAbsent(both, any -> both(of.get().value(), name, own.span()));
    return Optional.of(new Located<>(both, own.span()));
  }

  private static Node both(String one, String other, Span at) {
    List<Node> operands =
        List.of(
            Nodes.call("Condition", ScalarNode.synthetic(one, at), at),
            Nodes.call("Condition", ScalarNode.synthetic(other, at), at));
    return Nodes.call("Fn::And", new ListNode(operands, at), at);
  }

  /** What turns a nested template's nodes into ones of the whole. */
  private Rewriter rewriter(String id) {
    Rewriter known = inner.get(id);
    if (known != null) {
      return known;
    }
    NestedStack stack = stacks.get(id);
    if (stack == null) {
      throw new IllegalArgumentException(id);
    }
    Map<String, Node> passed = NestedStack.parameters(stack.resource());
    Rewriter own = new Rewriter(this);
    open.add(id);
    passed.replaceAll((name, node) -> own.rewrite(node));
    open.remove(id);
    Rewriter made = new Rewriter(new InnerScope(id, stack.template(), passed));
    inner.put(id, made);
    return made;
  }

  @Override
  public Optional<Node> attribute(String path, Span at) {
    int dot = path.indexOf('.');
    NestedStack stack = dot < 0 ? null : stacks.get(path.substring(0, dot));
    // Stacks that need one another's outputs in a circle cannot be deployed, and end here.
    if (stack == null || !path.startsWith(OUTPUTS, dot + 1) || open.contains(stack.id())) {
      return Optional.empty();
    }
    used.add(stack.id());
    String name = path.substring(dot + 1 + OUTPUTS.length());
    Optional<Node> value = stack.output(name);
    if (value.isEmpty() && !stack.template().mayHaveMore()) {
      missing(at, "nested stack `" + stack.id() + "` has no output `" + name + "`");
    }
    return value.map(node -> Nodes.at(rewriter(stack.id()).rewrite(node), at));
  }

  /** Parameters that are passed and that the nested template does not have. */
  private void checkParameters(NestedStack stack) {
    if (stack.template().mayHaveMore()) {
      return;
    }
    for (Entry entry : NestedStack.entries(stack.resource())) {
      String name = entry.key().text();
      if (!stack.template().parameters().containsKey(name) && !name.startsWith("Fn::")) {
        missing(
            entry.key().span(),
            "the template of nested stack `" + stack.id() + "` has no parameter `" + name + "`");
      }
    }
  }

  private void missing(Span at, String message) {
    problems.add(new Problem(Problem.Kind.UNRESOLVED_REFERENCE, at, message));
  }

  /** What was met on the way. */
  Set<Problem> problems() {
    return problems;
  }
}
