package io.gwlint.sam;

import io.gwlint.source.Located;
import io.gwlint.source.Span;
import io.gwlint.template.Resource;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What moves aliases: CodeDeploy's application and its role, which all functions share, and a
 * deployment group for each.
 */
final class CodeDeploy {
  static final String APPLICATION = "ServerlessDeploymentApplication";

  private static final String ROLE = "CodeDeployServiceRole";
  private static final String GROUP = "DeploymentGroup";
  static final String PASSED = "PassthroughCondition";
  private static final Set<String> KNOWN =
      Set.of(
          "Canary10Percent5Minutes",
          "Canary10Percent10Minutes",
          "Canary10Percent15Minutes",
          "Canary10Percent30Minutes",
          "Linear10PercentEvery1Minute",
          "Linear10PercentEvery2Minutes",
          "Linear10PercentEvery3Minutes",
          "Linear10PercentEvery10Minutes",
          "AllAtOnce");

  private final Expansion expansion;
  private final List<Shift> shifts = new ArrayList<>();

  CodeDeploy(Expansion expansion) {
    this.expansion = expansion;
  }

  private record Shift(Resource function, Properties preference, Optional<MapNode> tags) {
    Optional<Located<String>> condition() {
      boolean passed = preference.text(PASSED).filter("true"::equalsIgnoreCase).isPresent();
      return function.condition().filter(name -> passed);
    }

    Span span() {
      return preference.span();
    }
  }

  /** Logical id of a function's deployment group. */
  static String group(Resource function) {
    return function.logicalId() + GROUP;
  }

  /** Lets CodeDeploy move the alias of a function. */
  void add(Resource function, Properties preference) {
    Optional<MapNode> tags = Tags.propagated(expansion.properties(function));
    shifts.add(new Shift(function, preference, tags));
  }

  /** Adds the groups and what they share, when all functions are done. */
  void finish() {
    if (shifts.isEmpty()) {
      return;
    }
    Optional<Located<String>> condition = condition();
    expansion.add(
        shifts.get(0).function(),
        shared(APPLICATION, "AWS::CodeDeploy::Application", condition)
            .set("ComputePlatform", "Lambda"));
    if (shifts.stream().anyMatch(shift -> !shift.preference().has("Role"))) {
      expansion.add(shifts.get(0).function(), role(condition));
    }
    shifts.forEach(shift -> expansion.add(shift.function(), group(shift)));
  }

  /** One that holds where any function does, if all are conditional. */
  private Optional<Located<String>> condition() {
    Set<String> names = new LinkedHashSet<>();
    for (Shift shift : shifts) {
      if (shift.condition().isEmpty()) {
        return Optional.empty();
      }
      names.add(shift.condition().get().value());
    }
    if (names.size() == 1) {
      return shifts.get(0).condition();
    }
    String name = "ServerlessCodeDeployCondition";
    CombinedCondition.add(expansion, name, names, shifts.get(0).span());
    return Optional.of(new Located<>(name, shifts.get(0).span()));
  }

  /** A resource that only its condition ties to functions. */
  private static ResourceBuilder plain(String id, String type, Shift cause) {
    Resource function = cause.function();
    Resource bare =
        new Resource(
            function.logicalId(),
            function.type(),
            function.properties(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Members.empty(cause.span()),
            cause.span(),
            function.author());
    return new ResourceBuilder(id, type, bare).causedBy(cause.span());
  }

  private ResourceBuilder shared(String id, String type, Optional<Located<String>> condition) {
    MapBuilder tags = new MapBuilder(shifts.get(0).span());
    shifts.forEach(shift -> shift.tags().ifPresent(tags::putAll));
    Optional<ListNode> all = Optional.of(Tags.list(tags.build())).filter(t -> !tags.isEmpty());
    return plain(id, type, shifts.get(0)).condition(condition).set("Tags", all);
  }

  private ResourceBuilder role(Optional<Located<String>> condition) {
    ResourceBuilder role = shared(ROLE, "AWS::IAM::Role", condition);
    NodeBuilder nodes = role.nodes();
    boolean isolated = List.of("aws-iso", "aws-iso-b").contains(expansion.partition());
    String policy =
        "arn:"
            + expansion.partition()
            + ":iam::aws:policy/service-role/AWSCodeDeployRoleForLambda"
            + (isolated ? "Limited" : "");
    return role.set(
            "AssumeRolePolicyDocument", RolePolicies.trust(nodes, "codedeploy.amazonaws.com"))
        .set("ManagedPolicyArns", nodes.list(nodes.text(policy)));
  }

  private ResourceBuilder group(Shift shift) {
    ResourceBuilder group =
        plain(group(shift.function()), "AWS::CodeDeploy::" + GROUP, shift)
            .condition(shift.condition());
    NodeBuilder nodes = group.nodes();
    Properties preference = shift.preference();
    Node role =
        preference
            .get("Role")
            .filter(given -> !Intrinsic.isBlank(given))
            .orElseGet(() -> nodes.getAtt(ROLE, "Arn"));
    MapBuilder style = nodes.map().put("DeploymentType", "BLUE_GREEN");
    return group
        .set("AlarmConfiguration", alarms(preference))
        .set("ApplicationName", nodes.ref(APPLICATION))
        .set("AutoRollbackConfiguration", rollback(nodes))
        .set("DeploymentConfigName", preference.get("Type").map(type -> named(type, false)))
        .set("DeploymentStyle", style.put("DeploymentOption", "WITH_TRAFFIC_CONTROL").build())
        .set("ServiceRoleArn", role)
        .set(
            "TriggerConfigurations",
            preference.get("TriggerConfigurations").filter(given -> !Intrinsic.isBlank(given)))
        .set("Tags", shift.tags().map(Tags::list));
  }

  private static MapNode rollback(NodeBuilder nodes) {
    List<Node> events = new ArrayList<>();
    for (String event : List.of("FAILURE", "STOP_ON_ALARM", "STOP_ON_REQUEST")) {
      events.add(nodes.text("DEPLOYMENT_" + event));
    }
    return nodes.map().put("Enabled", nodes.bool(true)).put("Events", nodes.list(events)).build();
  }

  private Optional<Node> alarms(Properties preference) {
    Optional<Node> given =
        preference
            .get("Alarms")
            .filter(alarms -> !Intrinsic.isBlank(alarms) && !Intrinsic.isNoValue(alarms));
    Optional<List<Node>> choice = given.flatMap(Intrinsic::conditional);
    if (choice.isPresent()) {
      List<Node> all = choice.get();
      NodeBuilder nodes = NodeBuilder.at(given.get().span());
      List<Node> sides = List.of(all.get(0), watched(all.get(1)), watched(all.get(2)));
      return Optional.of(nodes.pair("Fn::If", nodes.list(sides)));
    }
    return given.map(this::watched);
  }

  private Node watched(Node alarms) {
    NodeBuilder nodes = NodeBuilder.at(alarms.span());
    if (!(alarms instanceof ListNode list)) {
      expansion.refuse(alarms.span(), "`Alarms` has to be a list");
      return nodes.map().build();
    }
    if (list.items().isEmpty() || Intrinsic.isNoValue(list.items().get(0))) {
      return nodes.map().build();
    }
    List<Node> all = new ArrayList<>();
    list.items().forEach(alarm -> all.add(nodes.pair("Name", alarm)));
    return nodes.map().put("Enabled", nodes.bool(true)).put("Alarms", nodes.list(all)).build();
  }

  /** SAM's names of configurations are the service's without a prefix. */
  private static Node named(Node type, boolean inPattern) {
    NodeBuilder nodes = NodeBuilder.at(type.span());
    if (type instanceof ScalarNode scalar && KNOWN.contains(scalar.text())) {
      ListNode call =
          nodes.list(
              nodes.text("CodeDeployDefault.Lambda${ConfigName}"),
              nodes.pair("ConfigName", scalar));
      return inPattern ? call : nodes.pair("Fn::Sub", call);
    }
    if (type instanceof ListNode list) {
      return nodes.list(list.items().stream().map(item -> named(item, false)).toList());
    }
    if (!Intrinsic.is(type)) {
      return type;
    }
    Entry entry = ((MapNode) type).entries().get(0);
    Node argument = named(entry.value(), entry.key().text().equals("Fn::Sub"));
    return new MapNode(List.of(new Entry(entry.key(), argument)), type.span());
  }
}
