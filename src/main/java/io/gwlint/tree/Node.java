package io.gwlint.tree;

import io.gwlint.source.Span;

/**
 * A value of a YAML or JSON text, with its place.
 *
 * <p>Short tags are already in their long form: {@code !Sub x} is a {@link MapNode} of one entry
 * {@code Fn::Sub}, whose key span is the tag. Aliases are the node they stand for; merge keys are
 * merged.
 */
public sealed interface Node permits MapNode, ListNode, ScalarNode {
  /** From the first character of the value (its tag, if it has one) to after its last. */
  Span span();

  /** Number of nodes at and below this one, an alias counted in full; at least 1. */
  int weight();
}
