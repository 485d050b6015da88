package io.gwlint.sam;

import io.gwlint.template.Resource;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The source or the destination of a connector.
 *
 * @param id logical id, if it is a resource of the template
 * @param type the plain type
 * @param shownType the type as written
 * @param values what the tables call Arn, ResourceId, Name, Qualifier; and RoleName and QueueUrl
 */
record ConnectorEnd(
    Optional<String> id, String type, String shownType, Map<String, Optional<Node>> values) {
  private static final Map<String, String> PLAIN =
      Map.of(
          "AWS::Serverless::Function", "AWS::Lambda::Function",
          "AWS::Serverless::StateMachine", "AWS::StepFunctions::StateMachine",
          "AWS::Serverless::Api", "AWS::ApiGateway::RestApi",
          "AWS::Serverless::HttpApi", "AWS::ApiGatewayV2::Api",
          "AWS::Serverless::SimpleTable", "AWS::DynamoDB::Table");
  private static final Map<String, String> ROLES =
      Map.of(
          "AWS::Lambda::Function", "Role",
          "AWS::StepFunctions::StateMachine", "RoleArn",
          "AWS::AppSync::DataSource", "ServiceRoleArn");
  private static final List<String> ARN_BY_REF =
      List.of(
          "AWS::StepFunctions::StateMachine",
          "AWS::AppSync::GraphQLApi",
          "AWS::AppSync::DataSource",
          "AWS::SNS::Topic");

  /** An end that names no resource of the template but says everything itself. */
  static ConnectorEnd described(Properties reference) {
    String type = reference.text("Type").orElse("");
    String plain = PLAIN.getOrDefault(type, type);
    return new ConnectorEnd(
        Optional.empty(),
        plain,
        plain,
        Map.of(
            "Arn", reference.get("Arn"),
            "RoleName", reference.get("RoleName"),
            "QueueUrl", reference.get("QueueUrl"),
            "ResourceId", reference.get("ResourceId"),
            "Name", reference.get("Name"),
            "Qualifier", reference.get("Qualifier")));
  }

  /**
   * An end that is a resource of the template.
   *
   * @param shownType its type as written
   * @param other the other end, which decides about the role of a rule
   */
  static ConnectorEnd of(Resource resource, String shownType, Properties reference, Node other) {
    NodeBuilder nodes = NodeBuilder.at(reference.span());
    String id = resource.logicalId();
    String type = resource.type();
    boolean api = type.equals("AWS::ApiGateway::RestApi") || type.equals("AWS::ApiGatewayV2::Api");
    Node arn = ARN_BY_REF.contains(type) ? nodes.ref(id) : nodes.getAtt(id, "Arn");
    Optional<Node> qualifier = Optional.<Node>of(nodes.text("*")).filter(q -> api);
    return new ConnectorEnd(
        Optional.of(id),
        type,
        shownType,
        Map.of(
            "Arn", Optional.of(arn),
            "RoleName", role(resource, other).map(name -> nodes.ref(name)),
            "QueueUrl", Optional.<Node>of(nodes.ref(id)).filter(u -> type.endsWith("::Queue")),
            "ResourceId", resourceId(type, id, nodes, api),
            "Name",
                Optional.<Node>of(nodes.getAtt(id, "Name")).filter(n -> type.endsWith("Machine")),
            "Qualifier", reference.get("Qualifier").or(() -> qualifier)));
  }

  private static Optional<Node> resourceId(String type, String id, NodeBuilder nodes, boolean api) {
    if (type.equals("AWS::AppSync::GraphQLApi")) {
      return Optional.of(nodes.getAtt(id, "ApiId"));
    }
    return Optional.<Node>of(nodes.ref(id)).filter(ref -> api);
  }

  private static Optional<String> role(Resource resource, Node other) {
    if (resource.type().equals("AWS::Events::Rule")) {
      return resource.properties().get("Targets").flatMap(targets -> roleOfTarget(targets, other));
    }
    return Optional.ofNullable(ROLES.get(resource.type()))
        .flatMap(property -> resource.properties().get(property))
        .flatMap(Intrinsic::target);
  }

  private static Optional<String> roleOfTarget(Node targets, Node other) {
    Optional<String> wanted = Members.map(other).get("Id").flatMap(Intrinsic::text);
    for (Node target : targets instanceof ListNode list ? list.items() : List.<Node>of()) {
      MapNode map = Members.map(target);
      if (wanted.isPresent() && map.get("Arn").flatMap(Intrinsic::target).equals(wanted)) {
        return map.get("RoleArn").flatMap(Intrinsic::target);
      }
    }
    return Optional.empty();
  }

  Optional<Node> value(String name) {
    return values.getOrDefault(name, Optional.empty());
  }
}
