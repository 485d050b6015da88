package io.gwlint.assembly;

import io.gwlint.source.SourceFile;
import io.gwlint.source.Span;
import io.gwlint.tree.Document;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import io.gwlint.tree.TreeReader;
import io.gwlint.value.Data;
import io.gwlint.value.Mapping;
import io.gwlint.value.Member;
import io.gwlint.value.Nothing;
import io.gwlint.value.Scalar;
import io.gwlint.value.Sequence;
import io.gwlint.value.Text;
import java.util.Optional;

/** Schemas of models, which may be written as JSON in a text. */
final class Schemas {
  private Schemas() {}

  /**
   * The schema as data: a text that is JSON is read, all of it standing where the text stands; a
   * text that is not stays one.
   */
  static Data of(Data written) {
    return written
        .string()
        .get()
        .filter(text -> !text.isBlank())
        .flatMap(text -> parsed(text, written.span()))
        .orElse(written);
  }

  private static Optional<Data> parsed(String text, Span span) {
    Document document = new TreeReader().read(new SourceFile("schema.json", text));
    boolean readable = document.roots().size() == 1 && document.problems().isEmpty();
    return readable && document.roots().get(0) instanceof MapNode map
        ? Optional.of(data(map, span))
        : Optional.empty();
  }

  private static Data data(Node node, Span span) {
    if (node instanceof MapNode map) {
      return new Mapping(
          map.entries().stream()
              .map(entry -> new Member(entry.key().text(), span, () -> data(entry.value(), span)))
              .toList(),
          true,
          span);
    }
    if (node instanceof ListNode list) {
      return new Sequence(list.items().stream().map(item -> data(item, span)).toList(), true, span);
    }
    return scalar((ScalarNode) node, span);
  }

  private static Data scalar(ScalarNode node, Span span) {
    Text text = Text.of(node.text());
    return switch (node.kind()) {
      case NULL -> new Nothing(span);
      case NUMBER -> new Scalar(text, Scalar.Kind.NUMBER, span);
      case BOOLEAN -> new Scalar(text, Scalar.Kind.BOOLEAN, span);
      case STRING -> new Scalar(text, Scalar.Kind.STRING, span);
    };
  }
}
