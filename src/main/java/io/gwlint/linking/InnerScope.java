package io.gwlint.linking;

import io.gwlint.source.Located;
import io.gwlint.source.Span;
import io.gwlint.template.Parameter;
import io.gwlint.template.Template;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import io.gwlint.value.Qualified;
import java.util.Map;
import java.util.Optional;

/** Names of a nested template as its parent sees them: parameters are what the parent passes. */
final class InnerScope implements StackScope {
  private final String stack;
  private final Template inner;
  private final Map<String, Node> passed;

  /**
   * Names of a template.
   *
   * @param stack the name of the nested stack
   * @param passed what the parent passes, in the parent's names
   */
  InnerScope(String stack, Template inner, Map<String, Node> passed) {
    this.stack = stack;
    this.inner = inner;
    this.passed = passed;
  }

  @Override
  public Optional<Node> reference(String name, Span at) {
    Parameter parameter = inner.parameters().get(name);
    if (parameter != null) {
      return Optional.of(value(parameter, at));
    }
    boolean isOwn =
        inner.resources().containsKey(name)
            || name.equals("AWS::StackName")
            || name.equals("AWS::StackId");
    return isOwn ? Optional.of(Nodes.reference(Qualified.name(stack, name), at)) : Optional.empty();
  }

  private Node value(Parameter parameter, Span at) {
    // What nobody shows: a name that is defined nowhere stands for characters of its own.
    Node open = Nodes.reference(Qualified.name(stack, parameter.name()), at);
    Node value = parameter.isLookedUp() ? open : known(parameter, at).orElse(open);
    return parameter.isList() ? Nodes.split(value, at) : value;
  }

  private Optional<Node> known(Parameter parameter, Span at) {
    Node given = passed.get(parameter.name());
    if (given != null) {
      return Optional.of(Nodes.at(given, at));
    }
    return parameter.isSecret()
        ? Optional.empty()
        : parameter.defaultValue().map(Located::value).map(text -> ScalarNode.synthetic(text, at));
  }

  @Override
  public String stack() {
    return stack;
  }

  @Override
  public Template template() {
    return inner;
  }
}
