package io.gwlint.language;

import io.gwlint.template.Intrinsic;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts the items of loops into what they make, as measured on deployments: in {@code Ref}, in the
 * text of {@code Fn::Sub}, and in the keys of a loop's fragment. Any other text keeps its
 * placeholders.
 *
 * <p>Functions in places where the plain language takes names alone ({@code Ref}, {@code
 * Fn::GetAtt}, {@code Condition}) become the names they give, as far as these are known.
 */
final class Rewriting {
  private final Names names;
  private final Loops loops;

  Rewriting(Names names, Loops loops) {
    this.names = names;
    this.loops = loops;
  }

  /** The node as it is for the current items; the same node when nothing in it depends on them. */
  Node node(Node node, Bindings bindings) {
    if (node instanceof ListNode list) {
      return list(list, bindings);
    }
    if (!(node instanceof MapNode map)) {
      return node;
    }
    Optional<Intrinsic> call =
        map.isSingle() && Loop.isOne(map.entries().get(0)) ? Optional.empty() : Intrinsic.of(node);
    return call.map(known -> call(known, map, bindings))
        .orElseGet(() -> loops.unrolled(map, bindings, false));
  }

  /** An entry of a mapping. */
  Entry entry(Entry entry, Bindings bindings) {
    Node value = node(entry.value(), bindings);
    Node plain = entry.key().text().equals("Condition") ? names.name(value) : value;
    return plain == entry.value() ? entry : new Entry(entry.key(), plain);
  }

  /**
   * An entry of a section: a resource, a condition, an output.
   *
   * <p>The service may or may not look into the texts of {@code DependsOn} and {@code Condition};
   * where it does, it finds these.
   */
  Entry declaration(Entry entry, Bindings bindings) {
    Entry rewritten = entry(entry, bindings);
    if (!(rewritten.value() instanceof MapNode body)) {
      return rewritten;
    }
    List<Entry> parts = new ArrayList<>(body.entries().size());
    for (Entry part : body.entries()) {
      switch (part.key().text()) {
        case "DependsOn" -> parts.add(new Entry(part.key(), needed(part.value(), bindings)));
        case "Condition" -> names.condition(condition(part, bindings)).ifPresent(parts::add);
        default -> parts.add(part);
      }
    }
    return parts.equals(body.entries())
        ? rewritten
        : new Entry(entry.key(), new MapNode(parts, body.span()));
  }

  private static Entry condition(Entry part, Bindings bindings) {
    return part.value() instanceof ScalarNode text
        ? new Entry(part.key(), Placeholders.fill(text, bindings, Placeholders.BOTH))
        : part;
  }

  private Node needed(Node value, Bindings bindings) {
    if (value instanceof ScalarNode text) {
      return Placeholders.fill(text, bindings, Placeholders.BOTH);
    }
    if (!(value instanceof ListNode list)) {
      return names.name(value);
    }
    List<Node> items = list.items().stream().map(item -> needed(item, bindings)).toList();
    return items.equals(list.items()) ? list : new ListNode(items, list.span());
  }

  private Node list(ListNode list, Bindings bindings) {
    List<Node> items = new ArrayList<>(list.items().size());
    boolean isSame = true;
    for (Node item : list.items()) {
      Node rewritten = node(item, bindings);
      items.add(rewritten);
      isSame &= rewritten == item;
    }
    return isSame ? list : new ListNode(items, list.span());
  }

  private Node call(Intrinsic call, MapNode map, Bindings bindings) {
    Node argument = call.argument();
    return switch (call.name()) {
      case "Ref" -> reference(call, map, bindings);
      case "Fn::Sub" -> settled(with(map, call, substitution(argument, bindings)), map);
      case "Fn::Join" -> joined(with(map, call, node(argument, bindings)), map);
      case "Fn::GetAtt" -> with(map, call, attribute(node(argument, bindings)));
      case "Fn::If" -> with(map, call, branches(node(argument, bindings)));
      default -> with(map, call, node(argument, bindings));
    };
  }

  private static MapNode with(MapNode map, Intrinsic call, Node argument) {
    return argument == call.argument()
        ? map
        : new MapNode(List.of(new Entry(call.key(), argument)), map.span());
  }

  // What the items complete is a text in the service's result (its examples of loops), and the
  // serverless transform takes texts alone in many places.
  private static Node settled(MapNode filled, MapNode original) {
    return filled != original
            && filled.entries().get(0).value() instanceof ScalarNode text
            && !text.text().contains("${")
        ? text
        : filled;
  }

  private static Node joined(MapNode filled, MapNode original) {
    if (filled == original
        || !(filled.entries().get(0).value() instanceof ListNode parts)
        || parts.items().size() != 2
        || !(parts.items().get(0) instanceof ScalarNode separator)
        || !(parts.items().get(1) instanceof ListNode list)
        || !list.items().stream().allMatch(ScalarNode.class::isInstance)) {
      return filled;
    }
    String text =
        list.items().stream()
            .map(item -> ((ScalarNode) item).text())
            .collect(Collectors.joining(separator.text()));
    return ScalarNode.synthetic(text, original.span());
  }

  private Node reference(Intrinsic call, MapNode map, Bindings bindings) {
    if (!(call.argument() instanceof ScalarNode name)) {
      return with(map, call, names.name(node(call.argument(), bindings)));
    }
    return bindings
        .of(name.text())
        .<Node>map(item -> ScalarNode.synthetic(item, map.span()))
        .orElse(map);
  }

  private Node substitution(Node argument, Bindings bindings) {
    if (argument instanceof ScalarNode text) {
      return Placeholders.fill(text, bindings, Placeholders.DOLLAR);
    }
    if (!(argument instanceof ListNode list)
        || list.items().isEmpty()
        || !(list.items().get(0) instanceof ScalarNode text)) {
      return node(argument, bindings);
    }
    List<Node> items = new ArrayList<>();
    items.add(Placeholders.fill(text, bindings, Placeholders.DOLLAR));
    list.items().stream().skip(1).forEach(item -> items.add(node(item, bindings)));
    return items.equals(list.items()) ? list : new ListNode(items, list.span());
  }

  private Node attribute(Node argument) {
    return argument instanceof ListNode list ? namesIn(list, list.items().size()) : argument;
  }

  private Node branches(Node argument) {
    return argument instanceof ListNode list ? namesIn(list, 1) : argument;
  }

  /** The first items of a list as names. */
  private Node namesIn(ListNode list, int count) {
    List<Node> items = new ArrayList<>(list.items());
    for (int i = 0; i < Math.min(count, items.size()); i++) {
      items.set(i, names.name(items.get(i)));
    }
    return items.equals(list.items()) ? list : new ListNode(items, list.span());
  }
}
