package io.gwlint.template;

import io.gwlint.source.Span;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name in a call of {@code Ref}, {@code Fn::GetAtt} or {@code Fn::Sub}.
 *
 * @param kind which of them
 * @param name the parameter or resource
 * @param attribute what follows the name's dot; empty when nothing does
 * @param span the name
 * @param attributeSpan the attribute
 */
record Mention(Edge.Kind kind, String name, String attribute, Span span, Span attributeSpan) {

  /** The names in a call, those that are put together at deployment left out. */
  static List<Mention> of(Intrinsic call) {
    return switch (call.name()) {
      case "Ref" ->
          call.argument() instanceof ScalarNode name ? List.of(reference(name)) : List.of();
      case "Fn::GetAtt" -> attribute(call).stream().toList();
      case "Fn::Sub" -> substituted(call);
      default -> List.of();
    };
  }

  private static Mention reference(ScalarNode name) {
    return new Mention(Edge.Kind.REF, name.text(), "", name.span(), name.span());
  }

  private static Optional<Mention> attribute(Intrinsic call) {
    if (call.argument() instanceof ScalarNode path) {
      return Optional.of(dotted(Edge.Kind.GET_ATT, path, 0, path.text().length()));
    }
    Optional<ScalarNode> name = call.plainArgument(0);
    if (!(call.argument() instanceof ListNode) || name.isEmpty()) {
      return Optional.empty();
    }
    List<String> path = new ArrayList<>();
    for (Node step : call.arguments().subList(1, call.arguments().size())) {
      if (!(step instanceof ScalarNode plain)) {
        return Optional.of(
            new Mention(Edge.Kind.GET_ATT, name.get().text(), "", name.get().span(), step.span()));
      }
      path.add(plain.text());
    }
    Span span = name.get().span();
    Span attributeSpan = call.arguments().get(call.arguments().size() - 1).span();
    return Optional.of(
        new Mention(
            Edge.Kind.GET_ATT, name.get().text(), String.join(".", path), span, attributeSpan));
  }

  private static List<Mention> substituted(Intrinsic call) {
    Optional<ScalarNode> text = call.plainArgument(0);
    return Calls.names(call).stream()
        .flatMap(
            piece ->
                text.stream().map(node -> dotted(Edge.Kind.SUB, node, piece.from(), piece.to())))
        .toList();
  }

  private static Mention dotted(Edge.Kind kind, ScalarNode node, int from, int to) {
    String text = node.text().substring(from, to);
    int dot = text.indexOf('.');
    if (dot < 0) {
      return new Mention(kind, text, "", node.spanOf(from, to), node.spanOf(from, to));
    }
    Span name = node.spanOf(from, from + dot);
    Span attribute = node.spanOf(from + dot + 1, to);
    return new Mention(kind, text.substring(0, dot), text.substring(dot + 1), name, attribute);
  }
}
