package io.gwlint.sam;

import io.gwlint.template.Resource;
import io.gwlint.tree.MapNode;
import java.util.Optional;

/**
 * What the events of a function call.
 *
 * @param function the serverless function
 * @param alias logical id of the alias that is published with every deployment, which then gets all
 *     the calls
 */
record FunctionTarget(Resource function, Optional<String> alias) {
  private String logicalId() {
    return alias.orElse(function.logicalId());
  }

  /** A reference for permissions: the function's name or the alias' ARN. */
  MapNode reference(NodeBuilder nodes) {
    return nodes.ref(logicalId());
  }

  /** The ARN, as {@code Fn::Sub} writes it. */
  String arnVariable() {
    return alias.isPresent() ? "${" + logicalId() + "}" : "${" + logicalId() + ".Arn}";
  }

  /** The ARN. */
  MapNode arn(NodeBuilder nodes) {
    return alias.isPresent() ? reference(nodes) : nodes.getAtt(logicalId(), "Arn");
  }
}
