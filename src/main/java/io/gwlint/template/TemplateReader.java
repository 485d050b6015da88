package io.gwlint.template;

import io.gwlint.source.Located;
import io.gwlint.source.Problem;
import io.gwlint.source.SourceFile;
import io.gwlint.source.Span;
import io.gwlint.tree.Document;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the sections of a template. What has the wrong shape becomes a {@link Problem} at its
 * place, and the rest is read.
 */
public final class TemplateReader {
  private static final String VERSION = "AWSTemplateFormatVersion";
  private static final String ONLY_FIRST = "only the first template of a file is deployed";

  private final Shapes shapes = new Shapes();

  private TemplateReader() {}

  /**
   * The template in a file; empty when the file is something else. Of several documents in a file
   * the first one counts.
   */
  public static Optional<Template> read(Document document) {
    List<Node> templates = document.roots().stream().filter(TemplateReader::isTemplate).toList();
    if (templates.isEmpty()) {
      return Optional.empty();
    }
    TemplateReader reader = new TemplateReader();
    for (Node further : templates.subList(1, templates.size())) {
      reader.shapes.notAnalysed(start(further), ONLY_FIRST);
    }
    return Optional.of(reader.template(document.file(), (MapNode) templates.get(0)));
  }

  /**
   * A template after a transform rewrote its text.
   *
   * @param problems what the transform met; it wins over what the reader says at the same place
   */
  public static Template again(Template before, MapNode root, List<Problem> problems) {
    TemplateReader reader = new TemplateReader();
    Template read = reader.template(before.file(), root);
    List<Problem> all = new ArrayList<>(problems);
    Set<Span> places = new HashSet<>();
    problems.forEach(problem -> places.add(problem.span()));
    read.problems().stream().filter(problem -> !places.contains(problem.span())).forEach(all::add);
    before.problems().stream()
        .filter(problem -> problem.message().equals(ONLY_FIRST))
        .forEach(all::add);
    return read.with(read.resources(), read.conditions(), all);
  }

  private static Span start(Node node) {
    return node instanceof MapNode map && !map.entries().isEmpty()
        ? map.entries().get(0).key().span()
        : node.span();
  }

  /** True when one of the documents in a file is a CloudFormation or SAM template. */
  public static boolean isTemplate(Document document) {
    return document.roots().stream().anyMatch(TemplateReader::isTemplate);
  }

  /**
   * True for a CloudFormation or SAM template: it says its version, names an AWS transform, or
   * holds typed resources.
   */
  public static boolean isTemplate(Node root) {
    if (!(root instanceof MapNode map)) {
      return false;
    }
    return map.get(VERSION).isPresent() || goesThroughAws(map) || holdsResources(map);
  }

  private static boolean goesThroughAws(MapNode root) {
    return root.get("Transform").stream()
        .flatMap(
            node -> node instanceof ListNode list ? list.items().stream() : List.of(node).stream())
        .anyMatch(node -> node instanceof ScalarNode name && name.text().startsWith("AWS::"));
  }

  private static boolean holdsResources(MapNode root) {
    return root.get("Resources").filter(MapNode.class::isInstance).map(MapNode.class::cast).stream()
        .flatMap(resources -> resources.entries().stream())
        .anyMatch(entry -> entry.value() instanceof MapNode resource && isTyped(resource));
  }

  private static boolean isTyped(MapNode resource) {
    return resource
        .get("Type")
        .filter(type -> type instanceof ScalarNode name && name.text().contains("::"))
        .isPresent();
  }

  private Template template(SourceFile file, MapNode root) {
    Map<String, Parameter> parameters =
        new ParameterReader(shapes).read(shapes.section(root, "Parameters"));
    Map<String, Node> conditions = conditions(shapes.section(root, "Conditions"));
    MapNode mappings = mappings(shapes.section(root, "Mappings"));
    Map<String, Resource> resources =
        new ResourceReader(shapes).read(shapes.section(root, "Resources"));
    return new Template(
        file,
        root,
        parameters,
        conditions,
        mappings,
        resources,
        shapes.section(root, "Outputs"),
        shapes.section(root, "Globals"),
        transforms(root),
        shapes.problems());
  }

  private Map<String, Node> conditions(MapNode section) {
    Map<String, Node> conditions = new LinkedHashMap<>();
    for (Entry entry : section.entries()) {
      String name = entry.key().text();
      if (name.startsWith("Fn::")) {
        shapes.notAnalysed(
            entry.key().span(),
            Shapes.quoted(name) + " is not expanded: its conditions are not looked at");
      } else {
        shapes
            .mapping(entry.value(), "condition `" + name + "`")
            .ifPresent(node -> conditions.put(name, node));
      }
    }
    return conditions;
  }

  private MapNode mappings(MapNode section) {
    List<Entry> good = new ArrayList<>();
    for (Entry entry : section.entries()) {
      if (entry.key().text().startsWith("Fn::")
          || shapes.mapping(entry.value(), "mapping `" + entry.key().text() + "`").isPresent()) {
        good.add(entry);
      }
    }
    return new MapNode(good, section.span());
  }

  private List<Located<String>> transforms(MapNode root) {
    List<Located<String>> names = new ArrayList<>();
    root.get("Transform").ifPresent(node -> addTransforms(node, names));
    root.get("Fn::Transform").ifPresent(node -> addTransforms(node, names));
    shapes
        .section(root, "Resources")
        .get("Fn::Transform")
        .ifPresent(node -> addTransforms(node, names));
    return List.copyOf(names);
  }

  private void addTransforms(Node node, List<Located<String>> names) {
    if (node instanceof ListNode list) {
      list.items().forEach(item -> addTransforms(item, names));
    } else if (node instanceof MapNode map && map.get("Name").isPresent()) {
      map.get("Name").ifPresent(name -> addTransforms(name, names));
    } else if (node instanceof ScalarNode name && !name.isNull()) {
      names.add(new Located<>(name.text(), name.span()));
    } else {
      shapes.unreadable(node.span(), "`Transform` is not the name of a macro");
    }
  }
}
