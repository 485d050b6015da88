package io.gwlint.linking;

import io.gwlint.source.Span;
import io.gwlint.template.Intrinsic;
import io.gwlint.template.Substitution;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Replaces the names in nodes by what they mean elsewhere. Texts of {@code Fn::Sub} stay as they
 * are, with their names in the map beside them. A shared node is rewritten once.
 */
final class Rewriter {
  private final Scope scope;
  private final Walk walk = new Walk(this::call);

  Rewriter(Scope scope) {
    this.scope = scope;
  }

  Node rewrite(Node node) {
    return walk.of(node);
  }

  /** A mapping that is no call, such as the properties of a resource. */
  MapNode map(MapNode map) {
    List<Entry> entries = new ArrayList<>(map.entries().size());
    for (Entry entry : map.entries()) {
      entries.add(new Entry(entry.key(), rewrite(entry.value())));
    }
    return new MapNode(entries, map.span());
  }

  private Node call(MapNode map) {
    return Intrinsic.of(map).flatMap(call -> call(call, map)).orElseGet(() -> map(map));
  }

  private Optional<Node> call(Intrinsic call, MapNode map) {
    Span at = map.span();
    return switch (call.name()) {
      case "Ref" ->
          call.argument() instanceof ScalarNode name
              ? scope.reference(name.text(), at)
              : Optional.empty();
      case "Fn::GetAtt" -> path(call).flatMap(path -> scope.attribute(path, at));
      case "Fn::ImportValue" -> scope.imported(call.argument(), at);
      case "Fn::Sub" -> substitution(call, map);
      case "Fn::If" -> named(call, map, scope::condition);
      case "Fn::FindInMap" -> named(call, map, scope::mapping);
      default -> Optional.empty();
    };
  }

  private static Optional<String> path(Intrinsic call) {
    List<String> steps = new ArrayList<>();
    for (Node step : call.arguments()) {
      if (!(step instanceof ScalarNode scalar)) {
        return Optional.empty();
      }
      steps.add(scalar.text());
    }
    return Optional.of(String.join(".", steps));
  }

  private Optional<Node> named(Intrinsic call, MapNode map, UnaryOperator<String> names) {
    if (!(call.argument() instanceof ListNode list) || call.plainArgument(0).isEmpty()) {
      return Optional.empty();
    }
    ScalarNode name = call.plainArgument(0).get();
    List<Node> arguments = new ArrayList<>();
    arguments.add(ScalarNode.synthetic(names.apply(name.text()), name.span()));
    list.items().stream().skip(1).map(this::rewrite).forEach(arguments::add);
    return Optional.of(Nodes.call(call.name(), new ListNode(arguments, list.span()), map.span()));
  }

  private Optional<Node> substitution(Intrinsic call, MapNode map) {
    Optional<ScalarNode> text = call.plainArgument(0);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Entry> values = new LinkedHashMap<>();
    if (call.arguments().size() > 1 && call.arguments().get(1) instanceof MapNode own) {
      own.entries()
          .forEach(e -> values.put(e.key().text(), new Entry(e.key(), rewrite(e.value()))));
    }
    for (Substitution.Piece piece : Substitution.of(text.get().text()).pieces()) {
      if (piece.isName() && !values.containsKey(piece.text())) {
        Span at = text.get().spanOf(piece.from(), piece.to());
        named(piece.text(), at)
            .ifPresent(
                value ->
                    values.put(
                        piece.text(), new Entry(ScalarNode.synthetic(piece.text(), at), value)));
      }
    }
    Node own = new MapNode(List.copyOf(values.values()), text.get().span());
    Span at = call.argument().span();
    return Optional.of(
        Nodes.call("Fn::Sub", new ListNode(List.of(text.get(), own), at), map.span()));
  }

  private Optional<Node> named(String name, Span at) {
    return name.indexOf('.') > 0 ? scope.attribute(name, at) : scope.reference(name, at);
  }

  /** The expression of a condition, in which conditions are named. */
  Node condition(Node expression) {
    if (expression instanceof ListNode list) {
      return new ListNode(list.items().stream().map(this::condition).toList(), list.span());
    }
    if (!(expression instanceof MapNode map) || !map.isSingle()) {
      return rewrite(expression);
    }
    Entry entry = map.entries().get(0);
    return switch (entry.key().text()) {
      case "Condition" ->
          entry.value() instanceof ScalarNode name
              ? Nodes.call(
                  "Condition",
                  ScalarNode.synthetic(scope.condition(name.text()), name.span()),
                  map.span())
              : map;
      case "Fn::And", "Fn::Or", "Fn::Not" ->
          Nodes.call(entry.key().text(), condition(entry.value()), map.span());
      default -> rewrite(map);
    };
  }
}
