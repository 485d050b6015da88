package io.gwlint.sam;

import io.gwlint.template.Resource;
import io.gwlint.tree.Entry;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.List;
import java.util.Optional;

/** {@code Api} events of state machines: a role that may start them, and a method that does. */
final class StateMachineEvents {
  private static final String ROLE = "Role";

  private final Expansion expansion;
  private final Apis apis;

  StateMachineEvents(Expansion expansion, Apis apis) {
    this.expansion = expansion;
    this.apis = apis;
  }

  /**
   * Expands all of them.
   *
   * @param target logical id of what is started, the state machine or its alias
   */
  void expand(Resource machine, String target) {
    Optional<MapNode> events = expansion.properties(machine).literal("Events").map(Properties::map);
    for (Entry entry : events.map(MapBuilder::distinct).orElse(List.of())) {
      check(entry);
      apis.event(machine, entry.key().text())
          .filter(apis::isKnown)
          .ifPresent(event -> expand(event, target));
    }
  }

  private void check(Entry entry) {
    Properties event = expansion.reader(Members.map(entry.value()));
    MapNode properties = event.map("Properties").orElse(Members.empty(entry.key().span()));
    String type = event.text("Type").orElse("");
    if (!PropertyCheck.isEvent("StateMachine", type)) {
      String kinds = type.isEmpty() ? "events without a `Type`" : "`" + type + "` events";
      expansion.refuse(entry.key().span(), "a state machine has no " + kinds);
    }
    expansion.checkEvent("StateMachine", type, properties, entry.key().span());
  }

  private void expand(ApiEvent event, String target) {
    expansion.add(event.owner(), role(event, target));
    Optional<ServerlessApi> api =
        apis.find(event.apiId()).filter(ServerlessApi::isManaged).filter(ServerlessApi::isRest);
    api.flatMap(ServerlessApi::editableBody)
        .ifPresent(body -> integrate(event, target, api.get(), body));
  }

  private ResourceBuilder role(ApiEvent event, String target) {
    String id = event.id() + ROLE;
    ResourceBuilder role =
        new ResourceBuilder(id, "AWS::IAM::Role", event.owner()).causedBy(event.span());
    NodeBuilder nodes = role.nodes();
    MapNode statement =
        nodes
            .map()
            .put("Action", "states:StartExecution")
            .put("Effect", "Allow")
            .put("Resource", nodes.ref(target))
            .build();
    MapBuilder policy = nodes.map().put("PolicyName", id + "StartExecutionPolicy");
    policy.put("PolicyDocument", nodes.pair("Statement", nodes.list(statement)));
    Properties owner = expansion.properties(event.owner());
    return role.set("AssumeRolePolicyDocument", RolePolicies.trust(nodes, Permissions.API_GATEWAY))
        .set("Policies", nodes.list(policy.build()))
        .copy(owner.map(), "PermissionsBoundary")
        .set("Tags", Tags.propagated(owner).map(Tags::list));
  }

  private void integrate(ApiEvent event, String target, ServerlessApi api, ApiBody body) {
    String path = event.path().text();
    String method = ApiBody.methodName(event.method().text());
    if (body.hasIntegration(path, method)) {
      expansion.refuse(event.span(), "method `" + method + "` of `" + path + "` is defined twice");
      return;
    }
    body.addMethod(event.path(), event.method());
    body.editPath(path, item -> withMethod(item, method, event, target));
    // The transform knows no stage here, and writes policies with null in its place.
    new RestEventAuth(expansion, event, api).write(body, event.nodes().nothing());
  }

  private static MapNode withMethod(MapNode item, String method, ApiEvent event, String target) {
    NodeBuilder nodes = event.nodes();
    MapBuilder definition =
        MapBuilder.of(item.get(method).map(Members::map).orElse(Members.empty(event.span())));
    definition.put(ApiBody.INTEGRATION, integration(event, target));
    if (definition.get("responses").isEmpty()) {
      MapBuilder responses = nodes.map().put("200", nodes.pair("description", "OK"));
      responses.put("400", nodes.pair("description", "Bad Request"));
      definition.put("responses", responses.build());
    }
    MapNode whole = definition.build();
    Node value = event.condition().map(c -> nodes.onlyIf(c, whole)).orElse(whole);
    return MapBuilder.of(item).put(method, value).build();
  }

  private static MapNode integration(ApiEvent event, String target) {
    NodeBuilder nodes = event.nodes();
    MapNode uri =
        nodes.sub("arn:${AWS::Partition}:apigateway:${AWS::Region}:states:action/StartExecution");
    MapBuilder responses = nodes.map().put("200", nodes.pair("statusCode", "200"));
    responses.put("400", nodes.pair("statusCode", "400"));
    boolean unescaped = event.properties().isTrue("UnescapeMappingTemplate");
    MapNode template = nodes.sub(template(target, unescaped));
    return nodes
        .map()
        .put("type", "aws")
        .put("httpMethod", "POST")
        .put("uri", event.condition().map(c -> nodes.onlyIf(c, uri)).orElse(uri))
        .put("responses", responses.build())
        .put("credentials", nodes.getAtt(event.id() + ROLE, "Arn"))
        .put("requestTemplates", nodes.pair("application/json", template))
        .build();
  }

  private static String template(String target, boolean unescaped) {
    String quotes = unescaped ? ".replaceAll(\"\\\\'\",\"'\")" : "";
    return "{\"input\": \"$util.escapeJavaScript($input.json('$'))"
        + quotes
        + "\", \"stateMachineArn\": \"${"
        + target
        + "}\"}";
  }
}
