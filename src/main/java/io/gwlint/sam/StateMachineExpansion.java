package io.gwlint.sam;

import io.gwlint.template.Resource;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code AWS::Serverless::StateMachine}: the state machine, its role, its version and alias, its
 * Api events.
 */
final class StateMachineExpansion {
  static final String TYPE = "AWS::Serverless::StateMachine";
  private static final String CREATED_BY = "stateMachine:createdBy";

  private final Expansion expansion;
  private final StateMachineEvents events;

  StateMachineExpansion(Expansion expansion, Apis apis) {
    this.expansion = expansion;
    this.events = new StateMachineEvents(expansion, apis);
  }

  void expand(Resource written) {
    Properties properties = expansion.properties(written);
    check(written, properties);
    expansion.add(written, machine(written, properties));
    if (properties.get("Role").isEmpty()) {
      expansion.add(written, role(written, properties));
    }
    Optional<String> alias =
        properties.scalar("AutoPublishAlias").map(name -> addAlias(written, properties, name));
    boolean useAlias = properties.isTrue("UseAliasAsEventTarget");
    events.expand(written, alias.filter(id -> useAlias).orElse(written.logicalId()));
  }

  private void check(Resource written, Properties properties) {
    boolean inline = properties.has("Definition");
    boolean elsewhere = properties.has("DefinitionUri");
    if (inline == elsewhere) {
      String what = inline ? "both `Definition` and `DefinitionUri`" : "no `Definition`";
      expansion.refuse(written.span(), "`" + written.logicalId() + "` has " + what);
    }
    properties
        .get("Policies")
        .filter(policies -> properties.has("Role") && !Intrinsic.isBlank(policies))
        .ifPresent(
            policies ->
                expansion.refuse(policies.span(), "`Policies` exclude a `Role` beside them"));
    for (String name : List.of("UseAliasAsEventTarget", "DeploymentPreference")) {
      if (properties.has(name) && !properties.has("AutoPublishAlias")) {
        expansion.refuse(written.span(), "`" + name + "` needs `AutoPublishAlias`");
      }
    }
  }

  private static ResourceBuilder machine(Resource written, Properties properties) {
    ResourceBuilder machine =
        ResourceBuilder.inPlaceOf(written, "AWS::StepFunctions::StateMachine");
    NodeBuilder nodes = machine.nodes();
    machine
        .copy(properties.map(), "Definition", "DefinitionSubstitutions")
        .set("DefinitionS3Location", properties.get("DefinitionUri").map(S3Location.BODY::of))
        .set("StateMachineName", properties.get("Name"))
        .set("StateMachineType", properties.get("Type"))
        .set("LoggingConfiguration", properties.get("Logging"))
        .set("TracingConfiguration", properties.get("Tracing"));
    Node role =
        properties.get("Role").orElseGet(() -> nodes.getAtt(written.logicalId() + "Role", "Arn"));
    return machine.set("RoleArn", role).set("Tags", tags(written, properties));
  }

  private static ListNode tags(Resource written, Properties properties) {
    NodeBuilder nodes = NodeBuilder.at(written.span());
    List<Node> tags = new ArrayList<>();
    if (Tags.propagated(properties).isEmpty()) {
      tags.add(nodes.map().put("Key", CREATED_BY).put("Value", "SAM").build());
    }
    properties.map("Tags").ifPresent(own -> tags.addAll(Tags.list(own).items()));
    return nodes.list(tags);
  }

  private ResourceBuilder role(Resource written, Properties properties) {
    RolePolicies policies = new RolePolicies(written.logicalId() + "Role", expansion);
    properties.get("Policies").ifPresent(policies::addAll);
    properties
        .nested("Tracing")
        .filter(tracing -> tracing.isTrue("Enabled"))
        .ifPresent(
            t -> policies.addManaged(NodeBuilder.at(t.span()).text("AWSXrayWriteOnlyAccess")));
    return policies
        .role(written, properties, "states.amazonaws.com")
        .set("Tags", tags(written, properties));
  }

  private String addAlias(Resource written, Properties properties, ScalarNode name) {
    String version = written.logicalId() + "Version";
    ResourceBuilder published =
        new ResourceBuilder(version, "AWS::StepFunctions::StateMachineVersion", written);
    NodeBuilder nodes = published.nodes();
    for (String policy : List.of("DeletionPolicy", "UpdateReplacePolicy")) {
      if (!published.hasAttribute(policy)) {
        published.attribute(policy, nodes.text("Retain"));
      }
    }
    expansion.add(
        written,
        published
            .set("StateMachineArn", nodes.ref(written.logicalId()))
            .set(
                "StateMachineRevisionId",
                nodes.getAtt(written.logicalId(), "StateMachineRevisionId")));
    MapNode preference =
        properties.map("DeploymentPreference").orElse(nodes.pair("Type", "ALL_AT_ONCE"));
    MapBuilder deployment = MapBuilder.of(preference);
    deployment.put("StateMachineVersionArn", nodes.ref(version));
    String id = written.logicalId() + "Alias" + name.text();
    expansion.add(
        written,
        new ResourceBuilder(id, "AWS::StepFunctions::StateMachineAlias", written)
            .set("Name", name)
            .set("DeploymentPreference", deployment.build()));
    return id;
  }
}
