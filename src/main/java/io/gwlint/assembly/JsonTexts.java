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
import io.gwlint.value.TextChars;
import java.util.Optional;

/** Schemas and policies, which may be written as JSON in a text. */
final class JsonTexts {
  private final TextChars written;
  private final Span span;

  private JsonTexts(TextChars written, Span span) {
    this.written = written;
    this.span = span;
  }

  /**
   * What is written as data: a text that is JSON is read, all of it standing where the text stands,
   * and what only the deployment knows of it stays unknown; a text that is not JSON stays one.
   */
  static Data of(Data data) {
    return data.text()
        .get()
        .filter(text -> !text.isEmpty())
        .flatMap(text -> new JsonTexts(new TextChars(text), data.span()).parsed())
        .orElse(data);
  }

  private Optional<Data> parsed() {
    Document document = new TreeReader().read(new SourceFile("text.json", written.chars()));
    boolean readable = document.roots().size() == 1 && document.problems().isEmpty();
    return readable && document.roots().get(0) instanceof MapNode map
        ? Optional.of(data(map))
        : Optional.empty();
  }

  private Data data(Node node) {
    if (node instanceof MapNode map) {
      return new Mapping(
          map.entries().stream()
              .map(entry -> new Member(entry.key().text(), span, () -> data(entry.value())))
              .toList(),
          true,
          span);
    }
    if (node instanceof ListNode list) {
      return new Sequence(list.items().stream().map(item -> data(item)).toList(), true, span);
    }
    return scalar((ScalarNode) node);
  }

  private Data scalar(ScalarNode node) {
    Text text = written.restored(node.text());
    return switch (node.kind()) {
      case NULL -> new Nothing(span);
      case NUMBER -> new Scalar(text, Scalar.Kind.NUMBER, span);
      case BOOLEAN -> new Scalar(text, Scalar.Kind.BOOLEAN, span);
      case STRING -> new Scalar(text, Scalar.Kind.STRING, span);
    };
  }
}
