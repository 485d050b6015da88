package io.gwlint.sam;

import io.gwlint.source.Span;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import io.gwlint.tree.SourceMap;
import java.util.List;

/**
 * Builds nodes that nobody wrote.
 *
 * @param span the text that causes them, which is where they all stand
 */
record NodeBuilder(Span span) {
  static NodeBuilder at(Span span) {
    return new NodeBuilder(span);
  }

  ScalarNode text(String text) {
    return ScalarNode.synthetic(text, span);
  }

  ScalarNode bool(boolean value) {
    return new ScalarNode(
        String.valueOf(value), ScalarNode.Kind.BOOLEAN, span, SourceMap.fixed(span.start()));
  }

  ScalarNode whole(int value) {
    return new ScalarNode(
        String.valueOf(value), ScalarNode.Kind.NUMBER, span, SourceMap.fixed(span.start()));
  }

  ScalarNode nothing() {
    return new ScalarNode("", ScalarNode.Kind.NULL, span, SourceMap.fixed(span.start()));
  }

  ListNode list(Node... items) {
    return new ListNode(List.of(items), span);
  }

  ListNode list(List<? extends Node> items) {
    return new ListNode(items, span);
  }

  MapBuilder map() {
    return new MapBuilder(span);
  }

  MapNode pair(String key, Node value) {
    return map().put(key, value).build();
  }

  MapNode pair(String key, String value) {
    return pair(key, text(value));
  }

  MapNode ref(String logicalId) {
    return pair("Ref", logicalId);
  }

  MapNode getAtt(String logicalId, String attribute) {
    return pair("Fn::GetAtt", list(text(logicalId), text(attribute)));
  }

  MapNode sub(String pattern) {
    return pair("Fn::Sub", pattern);
  }

  MapNode sub(String pattern, MapNode variables) {
    return pair("Fn::Sub", list(text(pattern), variables));
  }

  MapNode noValue() {
    return ref("AWS::NoValue");
  }

  /** A value that is there only under a condition. */
  MapNode onlyIf(String condition, Node value) {
    return either(condition, value, noValue());
  }

  MapNode either(String condition, Node then, Node otherwise) {
    return pair("Fn::If", list(text(condition), then, otherwise));
  }
}
