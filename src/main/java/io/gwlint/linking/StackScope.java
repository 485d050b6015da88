package io.gwlint.linking;

import io.gwlint.source.Span;
import io.gwlint.template.Template;
import io.gwlint.tree.Node;
import io.gwlint.value.Qualified;
import java.util.Optional;

/** Names of a template of another stack: its resources, conditions and mappings get the stack's. */
interface StackScope extends Scope {
  /** The name of the stack among those that are looked at together. */
  String stack();

  /** The template that defines the names. */
  Template template();

  @Override
  default Optional<Node> attribute(String path, Span at) {
    int dot = path.indexOf('.');
    String resource = dot < 0 ? path : path.substring(0, dot);
    return dot > 0 && template().resources().containsKey(resource)
        ? Optional.of(
            Nodes.attribute(Qualified.name(stack(), resource), path.substring(dot + 1), at))
        : Optional.empty();
  }

  @Override
  default String condition(String name) {
    return Qualified.name(stack(), name);
  }

  @Override
  default String mapping(String name) {
    return Qualified.name(stack(), name);
  }
}
