package io.gwlint.sam;

import io.gwlint.source.Located;
import io.gwlint.template.Resource;
import io.gwlint.template.Template;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References to what a serverless resource brings along, such as {@code Function.Alias} or {@code
 * Api.Stage}, and to serverless resources whose plain form has another logical id.
 */
final class References {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9]+)((?:\\.[^}]*)?)}");

  private final Map<String, String> generated = new HashMap<>();
  private final Map<String, String> renamed = new HashMap<>();

  /** From now on {@code logicalId.property} means that generated resource. */
  void add(String logicalId, String property, String target) {
    generated.put(logicalId + "." + property, target);
  }

  /** From now on references to one logical id mean the other. */
  void rename(String from, String to) {
    renamed.put(from, to);
  }

  /** The template with all such references replaced, in resources and outputs. */
  Template rewrite(Template template) {
    if (generated.isEmpty() && renamed.isEmpty()) {
      return template;
    }
    Map<String, Resource> resources = new LinkedHashMap<>();
    template.resources().forEach((id, resource) -> resources.put(id, rewrite(resource)));
    return template
        .with(resources, template.conditions(), template.problems())
        .withOutputs((MapNode) rewrite(template.outputs()));
  }

  private Resource rewrite(Resource resource) {
    List<Located<String>> dependsOn = new ArrayList<>();
    for (Located<String> id : resource.dependsOn()) {
      dependsOn.add(new Located<>(renamed.getOrDefault(id.value(), id.value()), id.span()));
    }
    return new Resource(
        resource.logicalId(),
        resource.type(),
        (MapNode) rewrite(resource.properties()),
        resource.condition(),
        dependsOn,
        resource.metadata(),
        (MapNode) rewrite(resource.attributes()),
        resource.span(),
        resource.author());
  }

  private Node rewrite(Node node) {
    if (node instanceof ListNode list) {
      return new ListNode(list.items().stream().map(this::rewrite).toList(), list.span());
    }
    if (!(node instanceof MapNode map)) {
      return node;
    }
    List<Entry> entries = new ArrayList<>(map.entries().size());
    for (Entry entry : map.entries()) {
      Node value = map.isSingle() ? rewriteCall(entry) : entry.value();
      entries.add(new Entry(entry.key(), rewrite(value)));
    }
    return new MapNode(entries, map.span());
  }

  private Node rewriteCall(Entry call) {
    return switch (call.key().text()) {
      case "Ref" -> rewriteRef(call.value());
      case "Fn::GetAtt" -> rewriteAttribute(call.value());
      case "Fn::Sub" -> rewriteSub(call.value());
      default -> call.value();
    };
  }

  private Node rewriteRef(Node value) {
    return Intrinsic.text(value).flatMap(this::target).map(id -> at(value, id)).orElse(value);
  }

  private static Node at(Node value, String id) {
    return ScalarNode.synthetic(id, value.span());
  }

  private Optional<String> target(String name) {
    return Optional.ofNullable(generated.getOrDefault(name, renamed.get(name)));
  }

  private Node rewriteAttribute(Node value) {
    boolean list = value instanceof ListNode;
    List<Node> items = list ? ((ListNode) value).items() : List.of(value);
    String path = String.join(".", items.stream().map(i -> Intrinsic.text(i).orElse("")).toList());
    Optional<List<Node>> parts =
        attribute(path).map(found -> found.stream().map(part -> at(value, part)).toList());
    if (list || parts.filter(found -> found.size() < 2).isPresent()) {
      return parts.<Node>map(found -> new ListNode(found, value.span())).orElse(value);
    }
    return parts.map(found -> at(value, path(found))).orElse(value);
  }

  private static String path(List<Node> parts) {
    return String.join(".", parts.stream().flatMap(p -> Intrinsic.text(p).stream()).toList());
  }

  /**
   * Logical id and attribute that {@code Id.Property.Attribute} means. Without an attribute it is
   * the logical id alone, which the service then refuses.
   */
  private Optional<List<String>> attribute(String path) {
    String[] parts = path.split("\\.", 3);
    if (parts.length >= 2 && generated.containsKey(parts[0] + "." + parts[1])) {
      List<String> found = new ArrayList<>(List.of(parts));
      found.set(0, generated.get(parts[0] + "." + parts[1]));
      found.remove(1);
      return Optional.of(found);
    }
    return Optional.ofNullable(renamed.get(parts[0]))
        .filter(id -> parts.length == 2)
        .map(id -> List.of(id, parts[1]));
  }

  private Node rewriteSub(Node value) {
    if (value instanceof ListNode list && !list.items().isEmpty()) {
      List<Node> items = new ArrayList<>(list.items());
      items.set(0, rewriteSub(items.get(0)));
      return new ListNode(items, list.span());
    }
    if (!(value instanceof ScalarNode pattern)) {
      return value;
    }
    String text =
        VARIABLE
            .matcher(pattern.text())
            .replaceAll(m -> Matcher.quoteReplacement(variable(m.group(1), m.group(2))));
    return text.equals(pattern.text()) ? pattern : at(pattern, text);
  }

  private String variable(String id, String rest) {
    String[] parts = rest.split("\\.", 3);
    if (parts.length >= 2 && generated.containsKey(id + "." + parts[1])) {
      String attribute = parts.length == 3 ? "." + parts[2] : "";
      return "${" + generated.get(id + "." + parts[1]) + attribute + "}";
    }
    return "${" + renamed.getOrDefault(id, id) + rest + "}";
  }
}
