package io.gwlint.sam;

import io.gwlint.source.Span;
import io.gwlint.template.Resource;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;

/** {@code AWS::Lambda::Permission}: who may call a function. */
final class Permissions {
  static final String TYPE = "AWS::Lambda::Permission";
  static final String API_GATEWAY = "apigateway.amazonaws.com";

  private Permissions() {}

  /** A permission to invoke, still without the caller. */
  static ResourceBuilder invoke(String logicalId, Resource author, Span cause) {
    return new ResourceBuilder(logicalId, TYPE, author)
        .causedBy(cause)
        .set("Action", "lambda:InvokeFunction");
  }

  /** The permission that lets an event's source call its function. */
  static ResourceBuilder ofEvent(
      String logicalId, FunctionTarget target, Span cause, String principal) {
    ResourceBuilder permission = invoke(logicalId, target.function(), cause);
    return permission
        .set("FunctionName", target.reference(permission.nodes()))
        .set("Principal", principal);
  }

  /** The permission that lets any authorizer of an API call a function. */
  static ResourceBuilder ofAuthorizer(
      ServerlessApi api, String name, Node function, String partition) {
    String id = api.id() + name + "AuthorizerPermission";
    return ofAuthorizer(id, api.resource(), function, partition);
  }

  /** The permission that lets any authorizer of an API call a function. */
  static ResourceBuilder ofAuthorizer(
      String logicalId, Resource api, Node function, String partition) {
    ResourceBuilder permission = invoke(logicalId, api, function.span());
    NodeBuilder nodes = permission.nodes();
    MapNode variables = nodes.pair("__ApiId__", nodes.ref(api.logicalId()));
    String arn = executeApi(partition, "${__ApiId__}/authorizers/*");
    return permission
        .set("FunctionName", function)
        .set("Principal", API_GATEWAY)
        .set("SourceArn", nodes.sub(arn, variables));
  }

  /** The ARN of a part of an API, with variables for {@code Fn::Sub}. */
  static String executeApi(String partition, String resource) {
    return "arn:" + partition + ":execute-api:${AWS::Region}:${AWS::AccountId}:" + resource;
  }
}
