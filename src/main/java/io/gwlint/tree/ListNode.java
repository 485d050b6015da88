package io.gwlint.tree;

import io.gwlint.source.Span;
import java.util.List;

/** A sequence of values. */
public final class ListNode implements Node {
  private final List<Node> items;
  private final Span span;
  private final int weight;

  /** A sequence of these items. */
  public ListNode(List<? extends Node> items, Span span) {
    this.items = List.copyOf(items);
    this.span = span;
    long sum = 1;
    for (Node item : items) {
      sum += item.weight();
    }
    this.weight = (int) Math.min(Integer.MAX_VALUE, sum);
  }

  /** The items in order. */
  public List<Node> items() {
    return items;
  }

  @Override
  public Span span() {
    return span;
  }

  @Override
  public int weight() {
    return weight;
  }

  @Override
  public String toString() {
    return items.toString();
  }
}
