package io.gwlint.sam;

import io.gwlint.source.Problem;
import io.gwlint.source.Span;
import io.gwlint.template.Inputs;
import io.gwlint.template.Resource;
import io.gwlint.template.Template;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one run of the transform knows and has made so far. */
final class Expansion {
  /** Types of which the transform edits a written resource. */
  private static final Set<String> EDITED =
      Set.of("AWS::S3::Bucket", "AWS::SNS::Topic", "AWS::Cognito::UserPool");

  private final Template template;
  private final Problems problems = new Problems();
  private final PropertyCheck check = new PropertyCheck(problems);
  private final ParameterValues parameters;
  private final PolicyTemplates policyTemplates = new PolicyTemplates();
  private final Dependencies dependencies = new Dependencies();
  private final References references = new References();
  private final String partition;
  private final Globals globals;
  private final Map<String, Node> conditions;
  private final Map<String, Resource> written = new LinkedHashMap<>();
  private final Map<String, List<Resource>> made = new LinkedHashMap<>();

  Expansion(Template template, Inputs inputs) {
    this.template = template;
    this.parameters = new ParameterValues(template, inputs);
    this.partition = inputs.partition().or(() -> inputs.region().map(Partitions::of)).orElse("aws");
    this.conditions = new LinkedHashMap<>(template.conditions());
    this.globals = new Globals(template.globals(), problems);
    for (Resource resource : template.resources().values()) {
      written.put(resource.logicalId(), withGlobals(resource));
    }
  }

  /** The resource with the global properties of its type, checked. */
  Resource withGlobals(Resource resource) {
    Resource merged = resource.with(globals.merge(resource));
    check.checkResource(merged.type(), merged.properties(), merged.span());
    return merged;
  }

  /** Checks the properties of an event. */
  void checkEvent(String owner, String type, MapNode properties, Span event) {
    check.checkEvent(owner, type, properties, event);
  }

  Template template() {
    return template;
  }

  Problems problems() {
    return problems;
  }

  ParameterValues parameters() {
    return parameters;
  }

  References references() {
    return references;
  }

  /** Changes of {@code DependsOn}. */
  Dependencies dependencies() {
    return dependencies;
  }

  PolicyTemplates policyTemplates() {
    return policyTemplates;
  }

  /** The partition that the transform writes into some ARNs as a literal. */
  String partition() {
    return partition;
  }

  /** The resources as written, with {@code Globals} merged into them. */
  Map<String, Resource> written() {
    return written;
  }

  /** The written resources of a type, in the order of the text. */
  List<Resource> written(String type) {
    return written.values().stream().filter(resource -> resource.type().equals(type)).toList();
  }

  /** Reads a resource's properties, reporting what has the wrong shape. */
  Properties properties(Resource resource) {
    return reader(resource.properties());
  }

  Properties reader(MapNode map) {
    return new Properties(map, problems);
  }

  /**
   * Puts a resource in the place of the serverless one that causes it. One of the same logical id
   * gives way: it is the same resource, shared by several causes.
   */
  void add(Resource cause, Resource resource) {
    checkUnique(cause, resource);
    for (List<Resource> plain : made.values()) {
      if (plain.removeIf(present -> present.logicalId().equals(resource.logicalId()))) {
        plain.add(resource);
        return;
      }
    }
    made.computeIfAbsent(cause.logicalId(), id -> new ArrayList<>()).add(resource);
  }

  private void checkUnique(Resource cause, Resource resource) {
    String id = resource.logicalId();
    Resource present = template.resources().get(id);
    if (present != null && !id.equals(cause.logicalId()) && !EDITED.contains(resource.type())) {
      String made = "`" + cause.logicalId() + "` becomes a resource `" + id + "`";
      problems.refused(present.span(), made + ", and there is one");
    }
  }

  /** Puts a resource behind a written one that stays. */
  void addBeside(Resource cause, Resource resource) {
    made.computeIfAbsent(
        cause.logicalId(),
        id -> new ArrayList<>(Optional.ofNullable(written.get(id)).stream().toList()));
    add(cause, resource);
  }

  /** Takes a serverless resource away for which nothing else stands. */
  void drop(Resource resource) {
    List<Resource> plain = made.computeIfAbsent(resource.logicalId(), id -> new ArrayList<>());
    plain.remove(resource);
  }

  /** Puts a resource in the place of the serverless one that causes it. */
  void add(Resource cause, ResourceBuilder resource) {
    add(cause, resource.build());
  }

  /** Replaces a written resource by an edited form of itself. */
  void replace(Resource resource) {
    written.put(resource.logicalId(), resource);
  }

  /** The resource of that id as far as it is made, else as written. */
  Optional<Resource> find(String logicalId) {
    return made.values().stream()
        .flatMap(List::stream)
        .filter(resource -> resource.logicalId().equals(logicalId))
        .findFirst()
        .or(() -> Optional.ofNullable(written.get(logicalId)));
  }

  /** All resources as they are now: made ones, and written ones that stay. */
  Collection<Resource> all() {
    Map<String, Resource> resources = new LinkedHashMap<>();
    for (Resource resource : written.values()) {
      made.getOrDefault(resource.logicalId(), List.of(resource))
          .forEach(plain -> resources.put(plain.logicalId(), plain));
    }
    made.forEach((id, plain) -> plain.forEach(r -> resources.putIfAbsent(r.logicalId(), r)));
    return resources.values();
  }

  void addCondition(String name, Node expression) {
    conditions.put(name, expression);
  }

  void removeCondition(String name) {
    conditions.remove(name);
  }

  /** Reports that the transform refuses something. */
  void refuse(Span span, String message) {
    problems.refused(span, message);
  }

  /** The template with everything made in place of what was written. */
  Template result() {
    Map<String, Resource> resources = new LinkedHashMap<>();
    all().forEach(resource -> resources.put(resource.logicalId(), dependencies.apply(resource)));
    return references.rewrite(template.with(resources, conditions, allProblems()));
  }

  /** What another macro makes of the template first, the transform may take. */
  private List<Problem> allProblems() {
    List<Problem> all = new ArrayList<>(template.problems());
    boolean open = !template.unknownMacros().isEmpty();
    problems.found().stream()
        .filter(problem -> !open || problem.kind() == Problem.Kind.NOT_ANALYSED)
        .forEach(all::add);
    return all;
  }
}
