package io.gwlint.template;

import io.gwlint.source.Located;
import io.gwlint.source.Problem;
import io.gwlint.tree.Entry;
import io.gwlint.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which resources of a template need which, and the parameters and conditions that they use. In the
 * order of the text.
 */
public final class References {
  private final Template template;
  private final List<Edge> edges = new ArrayList<>();
  private final Map<String, List<Edge>> outgoing = new HashMap<>();
  private final Map<String, List<Edge>> incoming = new HashMap<>();
  private final Map<String, Set<String>> parameters = new HashMap<>();
  private final Map<String, Set<String>> conditions = new HashMap<>();

  private References(Template template) {
    this.template = template;
  }

  /** Finds them in every property of every resource. */
  public static References of(Template template) {
    References references = new References(template);
    template.resources().values().forEach(references::read);
    return references;
  }

  private void read(Resource resource) {
    String id = resource.logicalId();
    for (Located<String> other : resource.dependsOn()) {
      add(new Edge(id, other.value(), Edge.Kind.DEPENDS_ON, "", "DependsOn", other.span()));
    }
    resource.condition().map(Located::value).ifPresent(name -> use(conditions, id, name));
    for (Entry property : resource.properties().entries()) {
      Calls.forEach(property.value(), call -> read(id, property.key().text(), call));
    }
  }

  private void read(String id, String property, Intrinsic call) {
    if (call.is("Fn::If")) {
      call.plainArgument(0).map(Node::toString).ifPresent(name -> use(conditions, id, name));
    }
    for (Mention mention : Mention.of(call)) {
      if (template.parameters().containsKey(mention.name())) {
        use(parameters, id, mention.name());
      } else {
        add(
            new Edge(
                id, mention.name(), mention.kind(), mention.attribute(), property, mention.span()));
      }
    }
  }

  private static void use(Map<String, Set<String>> uses, String id, String name) {
    uses.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(name);
  }

  private void add(Edge edge) {
    if (template.resources().containsKey(edge.to())) {
      edges.add(edge);
      outgoing.computeIfAbsent(edge.from(), any -> new ArrayList<>()).add(edge);
      incoming.computeIfAbsent(edge.to(), any -> new ArrayList<>()).add(edge);
    }
  }

  /** All of them. */
  public List<Edge> edges() {
    return List.copyOf(edges);
  }

  /** What a resource needs. */
  public List<Edge> from(String id) {
    return List.copyOf(outgoing.getOrDefault(id, List.of()));
  }

  /** What needs a resource. */
  public List<Edge> to(String id) {
    return List.copyOf(incoming.getOrDefault(id, List.of()));
  }

  /** For each resource those that are deployed before it. */
  public Map<String, Set<String>> direct() {
    Map<String, Set<String>> direct = new LinkedHashMap<>();
    for (Edge edge : edges) {
      use(direct, edge.from(), edge.to());
    }
    return direct;
  }

  /** Names of the parameters that a resource's properties use. */
  public Set<String> parameters(String id) {
    return Set.copyOf(parameters.getOrDefault(id, Set.of()));
  }

  /** Names of the conditions that a resource and its properties ask for themselves. */
  public Set<String> conditions(String id) {
    return Set.copyOf(conditions.getOrDefault(id, Set.of()));
  }

  /**
   * Everything that a request to an API of this template may meet: the APIs, what they need, and
   * what attaches itself to those, such as permissions, policies and security group rules.
   */
  public Set<String> aroundGateways() {
    return Reach.aroundGateways(this, template);
  }

  /**
   * Some resources, what they need, and what attaches itself to them or, for an API, belongs to it.
   */
  public Set<String> around(Set<String> ids) {
    return Reach.around(this, template, ids);
  }

  /**
   * Names that the template does not define, where it is certain that nothing else defines them.
   */
  public List<Problem> unresolved() {
    return new Unresolved(template).problems();
  }
}
