package io.gwlint.linking;

import io.gwlint.source.Span;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import io.gwlint.tree.SourceMap;
import java.util.ArrayList;
import java.util.List;

/** Nodes that nobody wrote as they are. */
final class Nodes {
  private Nodes() {}

  static MapNode call(String function, Node argument, Span at) {
    return new MapNode(List.of(new Entry(ScalarNode.synthetic(function, at), argument)), at);
  }

  static MapNode reference(String name, Span at) {
    return call("Ref", ScalarNode.synthetic(name, at), at);
  }

  static MapNode attribute(String resource, String attribute, Span at) {
    List<Node> path =
        List.of(ScalarNode.synthetic(resource, at), ScalarNode.synthetic(attribute, at));
    return call("Fn::GetAtt", new ListNode(path, at), at);
  }

  /** A list of what a text holds between commas. */
  static Node split(Node text, Span at) {
    if (text instanceof ListNode) {
      return text;
    }
    if (text instanceof ScalarNode scalar) {
      List<Node> items = new ArrayList<>();
      for (String item : scalar.text().split(",", -1)) {
        items.add(ScalarNode.synthetic(item.strip(), at));
      }
      return new ListNode(items, at);
    }
    return call("Fn::Split", new ListNode(List.of(ScalarNode.synthetic(",", at), text), at), at);
  }

  /** The same value as seen from another place. */
  static Node at(Node node, Span at) {
    if (node instanceof ScalarNode scalar) {
      return new ScalarNode(scalar.text(), scalar.kind(), at, SourceMap.fixed(at.start()));
    }
    if (node instanceof ListNode list) {
      return new ListNode(list.items(), at);
    }
    MapNode map = (MapNode) node;
    boolean isChoice = map.isSingle() && map.entries().get(0).key().text().equals("Fn::If");
    return isChoice && map.entries().get(0).value() instanceof ListNode arguments
        ? call("Fn::If", choice(arguments, at), at)
        : new MapNode(map.entries(), at);
  }

  /** Of a choice, each branch. */
  private static ListNode choice(ListNode arguments, Span at) {
    List<Node> moved = new ArrayList<>(arguments.items().subList(0, 1));
    arguments.items().stream().skip(1).map(branch -> at(branch, at)).forEach(moved::add);
    return new ListNode(moved, at);
  }
}
