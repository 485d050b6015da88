package io.gwlint.sam;

import io.gwlint.template.Resource;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.Optional;

/**
 * {@code FunctionUrlConfig}: the function's own address and, where it is public, the permissions
 * for everybody.
 */
final class FunctionUrl {
  private static final String AUTH_TYPE = "AuthType";

  private final Expansion expansion;
  private final FunctionTarget target;
  private final Resource function;

  FunctionUrl(Expansion expansion, FunctionTarget target) {
    this.expansion = expansion;
    this.target = target;
    this.function = target.function();
  }

  /** Adds what the function asks for. */
  void add() {
    Properties properties = expansion.properties(function);
    Optional<Properties> config =
        properties.nested("FunctionUrlConfig").filter(given -> !given.map().entries().isEmpty());
    if (config.isEmpty()) {
      // The transform looks into no function call.
      properties
          .get("FunctionUrlConfig")
          .filter(Intrinsic::is)
          .ifPresent(call -> addUrl(Members.empty(call.span())));
      return;
    }
    NodeBuilder nodes = addUrl(config.get().map());
    config
        .get()
        .scalar(AUTH_TYPE)
        .filter(type -> type.text().equals("NONE"))
        .ifPresent(none -> addPermissions(none, nodes));
  }

  private NodeBuilder addUrl(MapNode written) {
    NodeBuilder nodes = NodeBuilder.at(written.span());
    expansion.add(
        function,
        new ResourceBuilder(function.logicalId() + "Url", "AWS::Lambda::Url", function)
            .causedBy(written.span())
            .copy(written, AUTH_TYPE, "Cors", "InvokeMode")
            .set("TargetFunctionArn", target.reference(nodes)));
    return nodes;
  }

  private void addPermissions(Node none, NodeBuilder nodes) {
    expansion.add(
        function,
        permission("UrlPublicPermissions", nodes)
            .set("Action", "lambda:InvokeFunctionUrl")
            .set("FunctionUrlAuthType", none));
    expansion.add(
        function,
        permission("URLInvokeAllowPublicAccess", nodes)
            .set("InvokedViaFunctionUrl", nodes.bool(true)));
  }

  private ResourceBuilder permission(String suffix, NodeBuilder nodes) {
    return Permissions.ofEvent(function.logicalId() + suffix, target, nodes.span(), "*");
  }
}
