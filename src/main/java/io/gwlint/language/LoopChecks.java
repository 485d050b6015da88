package io.gwlint.language;

import io.gwlint.source.Located;
import io.gwlint.source.Span;
import io.gwlint.template.Template;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the transform refuses of loops whatever their items are. Limits and conflicts as in AWS's
 * RFC 9 of the template language and the reference of {@code Fn::ForEach} (2026).
 */
final class LoopChecks {
  private static final int DEEPEST = 5;

  private final Template template;
  private final Notes notes;
  private final Map<String, Span> names = new HashMap<>();
  private final Set<Node> seen = new HashSet<>();

  LoopChecks(Template template, Notes notes) {
    this.template = template;
    this.notes = notes;
  }

  /** Looks at every loop of a section. */
  void section(MapNode section) {
    walk(section, List.of());
  }

  private void walk(Node node, List<String> around) {
    if (node instanceof ListNode list) {
      list.items().forEach(item -> walk(item, around));
    } else if (node instanceof MapNode map && seen.add(map)) {
      for (Entry entry : map.entries()) {
        if (Loop.isOne(entry) && Loop.of(entry).isPresent()) {
          loop(Loop.of(entry).orElseThrow(), around);
        } else {
          walk(entry.value(), around);
        }
      }
    }
  }

  private void loop(Loop loop, List<String> around) {
    String identifier = loop.identifier().text();
    name(loop.name());
    if (template.parameters().containsKey(identifier)) {
      notes.refuse(
          loop.identifier().span(),
          "identifier " + Notes.quoted(identifier) + " of the loop is the name of a parameter");
    } else if (around.contains(identifier)) {
      notes.refuse(
          loop.identifier().span(),
          "identifier " + Notes.quoted(identifier) + " is that of a loop around this one");
    }
    if (around.size() == DEEPEST) {
      notes.refuse(loop.name().span(), "more than " + DEEPEST + " loops within one another");
    }
    List<String> within =
        java.util.stream.Stream.concat(around.stream(), java.util.stream.Stream.of(identifier))
            .toList();
    walk(loop.fragment(), within);
  }

  private void name(Located<String> name) {
    Span first = names.putIfAbsent(name.value(), name.span());
    if (first != null) {
      notes.refuse(
          name.span(),
          "another loop is named " + Notes.quoted(name.value()) + " already",
          List.of(new Located<>("the first one", first)));
    } else if (template.resources().containsKey(name.value())) {
      notes.refuse(name.span(), "loop " + Notes.quoted(name.value()) + " is named like a resource");
    }
  }
}
