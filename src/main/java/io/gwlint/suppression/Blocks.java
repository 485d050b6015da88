package io.gwlint.suppression;

import io.gwlint.source.Span;
import io.gwlint.suppression.Suppression.Scope;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The properties, list items and resources that start on certain lines: the outermost of each. */
final class Blocks {
  private static final String RESOURCES = "Resources";

  private final Set<Integer> lines;
  private final Map<Integer, Scope> found = new HashMap<>();

  /** Of these lines. */
  Blocks(Set<Integer> lines) {
    this.lines = lines;
  }

  Map<Integer, Scope> of(List<Node> roots) {
    for (Node root : roots) {
      if (root instanceof MapNode map) {
        for (Entry section : map.entries()) {
          section(root, section);
        }
      }
    }
    return found;
  }

  private void section(Node root, Entry section) {
    add(whole(section), "");
    if (!root.span().contains(section.value().span())) {
      return;
    }
    if (section.key().text().equals(RESOURCES) && section.value() instanceof MapNode resources) {
      for (Entry resource : resources.entries()) {
        add(whole(resource), resource.key().text());
        descend(resources.span(), resource.value());
      }
    } else {
      descend(root.span(), section.value());
    }
  }

  /** What an alias or a merge brings from elsewhere is met where it is written. */
  private void descend(Span outer, Node node) {
    if (!outer.contains(node.span())) {
      return;
    }
    if (node instanceof MapNode map) {
      for (Entry entry : map.entries()) {
        if (node.span().contains(entry.key().span())) {
          add(whole(entry), "");
          descend(node.span(), entry.value());
        }
      }
    } else if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        if (node.span().contains(item.span())) {
          add(item.span(), "");
          descend(node.span(), item);
        }
      }
    }
  }

  /** The key and the value of an entry; the key alone when the value is written elsewhere. */
  static Span whole(Entry entry) {
    Span key = entry.key().span();
    boolean follows = entry.value().span().start() >= key.end();
    return new Span(key.file(), key.start(), follows ? entry.value().span().end() : key.end());
  }

  /** The walk meets outer blocks first. */
  private void add(Span block, String resource) {
    int line = block.from().line();
    if (lines.contains(line)) {
      found.putIfAbsent(line, new Scope(block, resource));
    }
  }
}
