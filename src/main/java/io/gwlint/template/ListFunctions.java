package io.gwlint.template;

import io.gwlint.source.Span;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.Node;
import io.gwlint.value.Data;
import io.gwlint.value.Opaque;
import io.gwlint.value.Scalar;
import io.gwlint.value.Sequence;
import io.gwlint.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The intrinsic functions that make lists and take them apart. */
final class ListFunctions {
  private final Resolver resolver;

  ListFunctions(Resolver resolver) {
    this.resolver = resolver;
  }

  Data apply(Intrinsic call, Node node) {
    Span span = node.span();
    return switch (call.name()) {
      case "Fn::Select" -> select(call, node);
      case "Fn::Split" -> split(call, span);
      case "Fn::Length" -> length(call, span);
      case "Fn::GetAZs" -> new Opaque("the availability zones are known only at deployment", span);
      default -> new Opaque("the address blocks are worked out at deployment", span);
    };
  }

  private Data select(Intrinsic call, Node node) {
    List<Node> arguments = call.arguments();
    if (arguments.size() != 2) {
      return Functions.unreadable(call, node.span());
    }
    Optional<Integer> index = resolver.literal(arguments.get(0)).flatMap(ListFunctions::index);
    if (index.isEmpty()) {
      return open(Canonical.of(node), "which item is known only at deployment", node.span());
    }
    return item(index.get(), arguments.get(1), node);
  }

  private Data item(int index, Node list, Node node) {
    Optional<Intrinsic> source = Intrinsic.of(list);
    if (source.isPresent() && source.get().is("Fn::GetAZs")) {
      return zone(index, source.get(), node.span());
    }
    Data data = resolver.resolve(list);
    boolean isFixed = data.isComplete() || source.filter(call -> call.is("Fn::Split")).isPresent();
    if (isFixed && data instanceof Sequence sequence && index < sequence.items().size()) {
      Data item = sequence.items().get(index);
      return list instanceof ListNode && !(item instanceof Scalar)
          ? item
          : Resolver.at(item, node.span());
    }
    String why = data instanceof Opaque opaque ? opaque.why() : "the list may not have that item";
    return open(Canonical.of(node), why, node.span());
  }

  private static Optional<Integer> index(String text) {
    return text.strip().matches("\\d{1,6}")
        ? Optional.of(Integer.valueOf(text.strip()))
        : Optional.empty();
  }

  private Data zone(int index, Intrinsic zones, Span span) {
    Text region = resolver.text(zones.argument());
    Text here = resolver.names().ref(Pseudos.REGION, span).text().get().orElse(Text.empty());
    String where = region.isEmpty() || region.equals(here) ? "" : " of " + region;
    return open(
        "availability zone " + index + where,
        "availability zones are known only at deployment",
        span);
  }

  private static Data open(String identity, String why, Span span) {
    return new Scalar(Text.of(new Text.Open(identity, why)), Scalar.Kind.STRING, span);
  }

  private Data split(Intrinsic call, Span span) {
    List<Node> arguments = call.arguments();
    Optional<String> delimiter =
        arguments.isEmpty() ? Optional.empty() : resolver.literal(arguments.get(0));
    if (arguments.size() != 2 || delimiter.isEmpty() || delimiter.get().isEmpty()) {
      return Functions.unreadable(call, span);
    }
    return split(resolver.text(arguments.get(1)), delimiter.get(), span);
  }

  /**
   * The pieces before the first part that may hold the delimiter itself; complete when there is no
   * such part.
   */
  private static Data split(Text text, String delimiter, Span span) {
    List<Data> pieces = new ArrayList<>();
    List<Text.Part> current = new ArrayList<>();
    for (Text.Part part : text.parts()) {
      if (part instanceof Text.Literal literal) {
        int from = 0;
        for (int at = literal.text().indexOf(delimiter);
            at >= 0;
            at = literal.text().indexOf(delimiter, from)) {
          current.add(new Text.Literal(literal.text().substring(from, at)));
          pieces.add(new Scalar(new Text(current), Scalar.Kind.STRING, span));
          current.clear();
          from = at + delimiter.length();
        }
        current.add(new Text.Literal(literal.text().substring(from)));
      } else if (mayHold(part, delimiter)) {
        return new Sequence(List.copyOf(pieces), false, span);
      } else {
        current.add(part);
      }
    }
    pieces.add(new Scalar(new Text(current), Scalar.Kind.STRING, span));
    return new Sequence(List.copyOf(pieces), true, span);
  }

  /** Regions, partitions and account ids are letters, digits and hyphens. */
  private static boolean mayHold(Text.Part part, String delimiter) {
    boolean isWord =
        part instanceof Text.Pseudo pseudo
            && List.of(Pseudos.REGION, Pseudos.PARTITION, Pseudos.ACCOUNT).contains(pseudo.name());
    return !isWord || delimiter.matches("[a-z0-9-]+");
  }

  private Data length(Intrinsic call, Span span) {
    Data list = resolver.resolve(call.argument());
    return list instanceof Sequence sequence && sequence.isComplete()
        ? new Scalar(Text.of(String.valueOf(sequence.items().size())), Scalar.Kind.NUMBER, span)
        : new Opaque("the length of the list is known only at deployment", span);
  }
}
