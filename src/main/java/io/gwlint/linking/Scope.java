package io.gwlint.linking;

import io.gwlint.source.Span;
import io.gwlint.tree.Node;
import java.util.Optional;

/**
 * What names of one template mean in the template that it becomes a part of; by default the same.
 */
interface Scope {
  /** What stands for {@code Ref} to that name; empty when it stays. */
  default Optional<Node> reference(String name, Span at) {
    return Optional.empty();
  }

  /** What stands for {@code Fn::GetAtt} of {@code Resource.Attribute}; empty when it stays. */
  default Optional<Node> attribute(String path, Span at) {
    return Optional.empty();
  }

  /** The name of a condition. */
  default String condition(String name) {
    return name;
  }

  /** The name of a mapping. */
  default String mapping(String name) {
    return name;
  }

  /** What stands for {@code Fn::ImportValue} of that name; empty when it stays. */
  default Optional<Node> imported(Node name, Span at) {
    return Optional.empty();
  }
}
