package io.gwlint.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gwlint.source.Span;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import io.gwlint.value.Data;
import io.gwlint.value.Opaque;
import io.gwlint.value.Places;
import io.gwlint.value.Scalar;
import io.gwlint.value.Sequence;
import io.gwlint.value.Text;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The intrinsic functions that give a text. */
final class TextFunctions {
  private final Resolver resolver;

  TextFunctions(Resolver resolver) {
    this.resolver = resolver;
  }

  Data apply(Intrinsic call, Node node) {
    Span span = node.span();
    return switch (call.name()) {
      case "Fn::Sub" -> substitute(call, span);
      case "Fn::Join" -> join(call, node);
      case "Fn::Base64" -> encode(call, node);
      case "Fn::ImportValue" -> imported(call, span);
      default -> json(call, span);
    };
  }

  private static Data text(Text text, Span span) {
    return text(text, span, Places.UNKNOWN);
  }

  // A dynamic reference is one character where its own stood.
  private static Data text(Text text, Span span, Places places) {
    Text opened = DynamicReferences.opened(text);
    return new Scalar(
        opened, Scalar.Kind.STRING, span, opened.equals(text) ? places : Places.UNKNOWN);
  }

  private static Text open(Node node, String why) {
    return Text.of(new Text.Open(Canonical.of(node), why));
  }

  private Data substitute(Intrinsic call, Span span) {
    List<Node> arguments = call.arguments();
    if (arguments.isEmpty() || !(arguments.get(0) instanceof ScalarNode template)) {
      return Functions.unreadable(call, span);
    }
    MapNode own =
        arguments.size() > 1 && arguments.get(1) instanceof MapNode map
            ? map
            : new MapNode(List.of(), span);
    List<Text.Part> parts = new ArrayList<>();
    List<Substitution.Piece> pieces = Substitution.of(template.text()).pieces();
    List<Text> texts = new ArrayList<>();
    for (Substitution.Piece piece : pieces) {
      Text text = piece.isName() ? named(piece.text(), own, span) : Text.of(piece.text());
      texts.add(text);
      parts.addAll(text.parts());
    }
    return text(new Text(parts), span, Places.joined(() -> segments(template, pieces, texts)));
  }

  private static List<Places.Segment> segments(
      ScalarNode template, List<Substitution.Piece> pieces, List<Text> texts) {
    List<Places.Segment> segments = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Substitution.Piece piece = pieces.get(i);
      int length = Places.length(texts.get(i));
      boolean isVerbatim = !piece.isName() && length == piece.to() - piece.from();
      Places places =
          isVerbatim
              ? (from, to) -> Optional.of(template.spanOf(piece.from() + from, piece.from() + to))
              : Places.at(template.spanOf(piece.from(), piece.to()));
      segments.add(new Places.Segment(length, places));
    }
    return segments;
  }

  private Text named(String name, MapNode own, Span span) {
    Optional<Node> mine = own.get(name);
    if (mine.isPresent()) {
      return resolver.text(mine.get());
    }
    Data data = resolver.names().substituted(name, span);
    if (data instanceof Scalar scalar) {
      return scalar.value();
    }
    String why = data instanceof Opaque opaque ? opaque.why() : "`" + name + "` is not a text";
    return Text.of(new Text.Open("${" + name + "}", why));
  }

  private Data join(Intrinsic call, Node node) {
    List<Node> arguments = call.arguments();
    if (arguments.size() != 2) {
      return Functions.unreadable(call, node.span());
    }
    Optional<List<Text>> items = items(arguments.get(1));
    if (items.isEmpty()) {
      return text(open(node, "which items are joined is known only at deployment"), node.span());
    }
    Text delimiter = resolver.text(arguments.get(0));
    return text(
        joined(items.get(), delimiter),
        node.span(),
        Places.joined(() -> segments(arguments.get(0), arguments.get(1))));
  }

  private List<Places.Segment> segments(Node delimiter, Node list) {
    List<Places.Segment> items = new ArrayList<>();
    if (list instanceof ListNode written) {
      for (Node item : written.items()) {
        if (!resolver.resolve(item).isAbsent()) {
          items.add(segment(item));
        }
      }
    }
    return Places.Segment.withDelimiter(items, segment(delimiter));
  }

  private Places.Segment segment(Node node) {
    Places places =
        resolver.resolve(node) instanceof Scalar scalar ? scalar.places() : Places.UNKNOWN;
    Places orWhole = (from, to) -> places.span(from, to).or(() -> Optional.of(node.span()));
    return new Places.Segment(Places.length(resolver.text(node)), orWhole);
  }

  private static Text joined(List<Text> items, Text delimiter) {
    List<Text.Part> parts = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        parts.addAll(delimiter.parts());
      }
      parts.addAll(items.get(i).parts());
    }
    return new Text(parts);
  }

  /** The texts to join; empty when their number is open. */
  private Optional<List<Text>> items(Node node) {
    if (!(resolver.resolve(node) instanceof Sequence sequence) || !sequence.isComplete()) {
      return Optional.empty();
    }
    if (!(node instanceof ListNode list)) {
      return Optional.of(sequence.items().stream().map(item -> plain(item, node)).toList());
    }
    List<Text> texts = new ArrayList<>();
    for (Node item : list.items()) {
      if (!resolver.resolve(item).isAbsent()) {
        texts.add(resolver.text(item));
      }
    }
    return Optional.of(texts);
  }

  private static Text plain(Data item, Node node) {
    return item.text().get().orElseGet(() -> open(node, "not a text"));
  }

  private Data encode(Intrinsic call, Node node) {
    Text plain = resolver.text(call.argument());
    return text(
        plain
            .literal()
            .map(literal -> Text.of(Base64.getEncoder().encodeToString(literal.getBytes(UTF_8))))
            .orElseGet(() -> open(node, "encodes what is known only at deployment")),
        node.span());
  }

  private Data imported(Intrinsic call, Span span) {
    Text name = resolver.text(call.argument());
    return text(Text.of(new Text.Open("import " + name, "imported from another stack")), span);
  }

  private Data json(Intrinsic call, Span span) {
    return JsonText.of(resolver.resolve(call.argument()))
        .<Data>map(json -> text(json, span))
        .orElseGet(() -> new Opaque("its JSON is known only at deployment", span));
  }
}
