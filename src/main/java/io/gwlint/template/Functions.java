package io.gwlint.template;

import io.gwlint.source.Span;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import io.gwlint.value.Answer;
import io.gwlint.value.Data;
import io.gwlint.value.Nothing;
import io.gwlint.value.Opaque;
import io.gwlint.value.Scalar;
import io.gwlint.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Applies the intrinsic functions; one that cannot be followed gives an {@link Opaque} that says
 * why.
 */
final class Functions {
  private final Resolver resolver;
  private final Template template;
  private final TextFunctions texts;
  private final ListFunctions lists;

  Functions(Resolver resolver, Template template) {
    this.resolver = resolver;
    this.template = template;
    this.texts = new TextFunctions(resolver);
    this.lists = new ListFunctions(resolver);
  }

  Data apply(Intrinsic call, Node node) {
    Span span = node.span();
    return switch (call.name()) {
      case "Ref" -> ref(call, span);
      case "Fn::GetAtt" -> attribute(call, span);
      case "Fn::If" -> branch(call, span);
      case "Fn::FindInMap" -> lookup(call, span);
      case "Fn::Sub", "Fn::Join", "Fn::Base64", "Fn::ImportValue", "Fn::ToJsonString" ->
          texts.apply(call, node);
      case "Fn::Select", "Fn::Split", "Fn::Length", "Fn::GetAZs", "Fn::Cidr" ->
          lists.apply(call, node);
      case "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not" ->
          truth(resolver.conditions().of(node), call, span);
      case "Fn::Transform" ->
          new Opaque("macro " + macro(call) + " fills it in during the deployment", span);
      default -> new Opaque("`" + call.name() + "` is not followed", span);
    };
  }

  /** The name of the macro that a {@code Fn::Transform} calls, between backticks. */
  private static String macro(Intrinsic call) {
    return call.argument() instanceof MapNode map
        ? "`" + map.get("Name").map(Node::toString).orElse("?") + "`"
        : "`?`";
  }

  /** What stands in for an expression of the wrong shape. */
  static Data unreadable(Intrinsic call, Span span) {
    return new Opaque("`" + call.name() + "` has the wrong shape", span);
  }

  private Data ref(Intrinsic call, Span span) {
    if (call.argument() instanceof ListNode) {
      return unreadable(call, span);
    }
    return resolver
        .literal(call.argument())
        .map(name -> resolver.names().ref(name, span))
        .orElseGet(() -> unreadable(call, span));
  }

  private Data attribute(Intrinsic call, Span span) {
    List<Node> path = call.arguments();
    boolean isList = call.argument() instanceof ListNode;
    if (path.isEmpty() || (isList && path.size() < 2) || call.argument() instanceof MapNode) {
      return unreadable(call, span);
    }
    List<String> names = new ArrayList<>();
    for (Node step : path) {
      Optional<String> name = resolver.literal(step);
      if (name.isEmpty()) {
        return new Scalar(open(call), Scalar.Kind.STRING, span);
      }
      names.add(name.get());
    }
    return resolver.names().attribute(String.join(".", names), span);
  }

  private static Text open(Intrinsic call) {
    return Text.of(
        new Text.Open(
            call.name() + " " + Canonical.of(call.argument()),
            "which attribute is known only at deployment"));
  }

  private Data branch(Intrinsic call, Span span) {
    List<Node> arguments = call.arguments();
    if (arguments.size() != 3) {
      return unreadable(call, span);
    }
    Answer answer =
        arguments.get(0) instanceof ScalarNode name
            ? resolver.condition(name.text())
            : resolver.conditions().of(arguments.get(0));
    return switch (answer) {
      case YES -> resolver.resolve(arguments.get(1));
      case NO -> resolver.resolve(arguments.get(2));
      case UNKNOWN -> new Opaque("condition `" + arguments.get(0) + "` may hold or not", span);
    };
  }

  private static Data truth(Answer answer, Intrinsic call, Span span) {
    return answer.isUnknown()
        ? new Opaque("`" + call.name() + "` is known only at deployment", span)
        : new Scalar(Text.of(Boolean.toString(answer.isYes())), Scalar.Kind.BOOLEAN, span);
  }

  private Data lookup(Intrinsic call, Span span) {
    List<Node> arguments = call.arguments();
    if (arguments.size() < 3) {
      return unreadable(call, span);
    }
    List<Optional<String>> keys = arguments.subList(0, 3).stream().map(resolver::literal).toList();
    if (keys.stream().anyMatch(Optional::isEmpty)) {
      return new Opaque("which entry of the mapping is known only at deployment", span);
    }
    Optional<Node> found = Optional.of(template.mappings());
    for (Optional<String> key : keys) {
      found =
          found.flatMap(
              node -> node instanceof MapNode map ? map.get(key.orElseThrow()) : Optional.empty());
    }
    return found
        .map(node -> Resolver.at(resolver.resolve(node), span))
        .filter(data -> !(data instanceof Nothing))
        .or(() -> defaultOf(arguments).map(node -> Resolver.at(resolver.resolve(node), span)))
        .orElseGet(() -> new Opaque("the mapping has no such entry", span));
  }

  private static Optional<Node> defaultOf(List<Node> arguments) {
    return arguments.size() > 3 && arguments.get(3) instanceof MapNode map
        ? map.get("DefaultValue")
        : Optional.empty();
  }
}
