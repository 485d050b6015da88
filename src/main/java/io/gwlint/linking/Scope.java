package io.gwlint.linking;

import io.gwlint.source.Span;
import io.gwlint.tree.Node;
import java.util.Optional;

/** What names of one template mean in the template that it becomes a part of. */
interface Scope {
  /** What stands for {@code Ref} to that name; empty when it stays. */
  Optional<Node> reference(String name, Span at);

  /** What stands for {@code Fn::GetAtt} of {@code Resource.Attribute}; empty when it stays. */
  Optional<Node> attribute(String path, Span at);

  /** The name of a condition. */
  String condition(String name);

  /** The name of a mapping. */
  String mapping(String name);

  /** What stands for {@code Fn::ImportValue} of that name; empty when it stays. */
  default Optional<Node> imported(Node name, Span at) {
    return Optional.empty();
  }
}
