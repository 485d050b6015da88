package io.gwlint.tree;

import io.gwlint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Trees as text, for comparing. */
final class Trees {
  private Trees() {}

  static Document read(String name, String text) {
    return new TreeReader().read(new SourceFile(name, text));
  }

  static Document yaml(String text) {
    return read("t.yaml", text);
  }

  static Document json(String text) {
    return read("t.json", text);
  }

  static Node root(String text) {
    return yaml(text).roots().get(0);
  }

  /** {@code {a: 'text', b: [1, true, null]}}: text in quotes, everything else bare. */
  static String show(Node node) {
    if (node instanceof MapNode map) {
      return map.entries().stream()
          .map(entry -> entry.key().text() + ": " + show(entry.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof ListNode list) {
      return list.items().stream().map(Trees::show).collect(Collectors.joining(", ", "[", "]"));
    }
    ScalarNode scalar = (ScalarNode) node;
    return switch (scalar.kind()) {
      case STRING -> "'" + scalar.text().replace("\n", "\\n") + "'";
      case NULL -> "null";
      default -> scalar.text();
    };
  }

  /** The text of every span, keys and values, in the order of the tree. */
  static List<String> spans(Node node) {
    List<String> spans = new ArrayList<>();
    collect(node, spans);
    return spans;
  }

  private static void collect(Node node, List<String> spans) {
    spans.add(node.span().text());
    if (node instanceof MapNode map) {
      for (Entry entry : map.entries()) {
        spans.add(entry.key().span().text());
        collect(entry.value(), spans);
      }
    } else if (node instanceof ListNode list) {
      list.items().forEach(item -> collect(item, spans));
    }
  }

  /** The scalar values, in the order written. */
  static Stream<ScalarNode> scalars(Node node) {
    if (node instanceof MapNode map) {
      return map.entries().stream().flatMap(entry -> scalars(entry.value()));
    }
    return node instanceof ListNode list
        ? list.items().stream().flatMap(Trees::scalars)
        : Stream.of((ScalarNode) node);
  }

  /** {@code line:column-line:column message}. */
  static List<String> problems(Document document) {
    return document.problems().stream()
        .map(problem -> problem.span().from() + "-" + problem.span().to() + " " + problem.message())
        .toList();
  }
}
