package io.gwlint.sam;

import io.gwlint.source.Located;
import io.gwlint.template.Resource;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code Auth.UsagePlan} of REST APIs: a plan with a key, one for each API or one for all that
 * share it.
 */
final class UsagePlans {
  private static final String SHARED = "SHARED";
  private static final Set<String> KINDS = Set.of(SHARED, "PER_API", "NONE");
  private static final String SHARED_CONDITION = "SharedUsagePlanCondition";
  private static final String[] SAME = {
    "UsagePlanName", "Description", "Quota", "Tags", "Throttle"
  };

  private static final List<String> KEYS =
      List.of("CreateUsagePlan", "UsagePlanName", "Description", "Quota", "Tags", "Throttle");

  private final Expansion expansion;
  private final MapBuilder sharedPolicies;
  private final List<String> sharers = new ArrayList<>();
  private final List<Node> sharedStages = new ArrayList<>();
  private final List<Node> sharedKeys = new ArrayList<>();
  private final Set<String> sharedConditions = new LinkedHashSet<>();
  private boolean anyUnconditional;

  UsagePlans(Expansion expansion) {
    this.expansion = expansion;
    this.sharedPolicies = new MapBuilder(expansion.template().root().span());
  }

  /** Adds what the API with that stage asks for. */
  void add(ServerlessApi api, Properties properties, String stage) {
    properties
        .nested("Auth")
        .flatMap(auth -> auth.nested("UsagePlan"))
        .ifPresent(plan -> add(api.resource(), properties, plan, stage));
  }

  private void add(Resource api, Properties properties, Properties plan, String stage) {
    plan.refuseUnknown(KEYS, "`UsagePlan`");
    String kind = plan.text("CreateUsagePlan").orElse("");
    if (!KINDS.contains(kind)) {
      expansion.refuse(plan.span(), "`CreateUsagePlan` has to be PER_API, SHARED or NONE");
    } else if (kind.equals(SHARED)) {
      share(api, stage, plan);
      add(new Group(api, "Serverless", Tags.propagated(properties)), plan);
    } else if (!kind.equals("NONE")) {
      Group own = new Group(api, api.logicalId(), Tags.propagated(properties));
      NodeBuilder nodes = NodeBuilder.at(plan.span());
      addPlan(own, plan, List.of(api.logicalId()), List.of(planStage(api, stage, nodes)));
      addKey(own, plan, List.of(keyStage(api, stage, nodes)));
      addPlanKey(own, plan);
    }
  }

  private record Group(Resource api, String name, Optional<MapNode> tags) {
    ResourceBuilder resource(String suffix, String type, Properties plan) {
      String id = name + suffix;
      return new ResourceBuilder(id, "AWS::ApiGateway::" + type, api).causedBy(plan.span());
    }
  }

  private static Node planStage(Resource api, String stage, NodeBuilder nodes) {
    return nodes
        .map()
        .put("ApiId", nodes.ref(api.logicalId()))
        .put("Stage", nodes.ref(stage))
        .build();
  }

  private static Node keyStage(Resource api, String stage, NodeBuilder nodes) {
    return nodes
        .map()
        .put("RestApiId", nodes.ref(api.logicalId()))
        .put("StageName", nodes.ref(stage))
        .build();
  }

  private void share(Resource api, String stage, Properties plan) {
    NodeBuilder nodes = NodeBuilder.at(plan.span());
    sharers.add(api.logicalId());
    sharedStages.add(planStage(api, stage, nodes));
    sharedKeys.add(keyStage(api, stage, nodes));
    api.condition().ifPresent(condition -> sharedConditions.add(condition.value()));
    anyUnconditional |= api.condition().isEmpty();
    keep("DeletionPolicy", List.of("Retain"), api);
    keep("UpdateReplacePolicy", List.of("Retain", "Snapshot"), api);
    if (anyUnconditional) {
      expansion.removeCondition(SHARED_CONDITION);
    }
    if (sharedConditions.size() > 1 && !anyUnconditional) {
      List<Node> all = new ArrayList<>();
      sharedConditions.forEach(name -> all.add(nodes.pair("Condition", name)));
      expansion.addCondition(SHARED_CONDITION, nodes.pair("Fn::Or", nodes.list(all)));
    } else if (!sharedConditions.isEmpty() && !anyUnconditional) {
      String only = sharedConditions.iterator().next();
      expansion.addCondition(SHARED_CONDITION, nodes.pair("Condition", only));
    }
  }

  /** What is shared is kept as carefully as any of the APIs. */
  private void keep(String policy, List<String> careful, Resource api) {
    Optional<Node> own = api.attributes().get(policy);
    Optional<Node> shared = sharedPolicies.get(policy);
    if (own.isPresent() && (shared.isEmpty() || rank(careful, own) < rank(careful, shared))) {
      sharedPolicies.put(policy, own);
    }
  }

  private static int rank(List<String> careful, Optional<Node> policy) {
    int rank = careful.indexOf(policy.flatMap(Intrinsic::text).orElse(""));
    return rank < 0 ? careful.size() : rank;
  }

  private void add(Group group, Properties plan) {
    addPlan(group, plan, sharers, sharedStages);
    addKey(group, plan, sharedKeys);
    addPlanKey(group, plan);
  }

  private void addPlan(Group group, Properties plan, List<String> apis, List<Node> stages) {
    ResourceBuilder built = group.resource("UsagePlan", "UsagePlan", plan);
    built.dependsOn(apis).set("ApiStages", built.nodes().list(stages)).copy(plan.map(), SAME);
    finish(group, built.set("Tags", group.tags().map(Tags::list)));
    expansion.references().add(group.api().logicalId(), "UsagePlan", group.name() + "UsagePlan");
  }

  private void addKey(Group group, Properties plan, List<Node> stages) {
    ResourceBuilder built = group.resource("ApiKey", "ApiKey", plan);
    NodeBuilder nodes = built.nodes();
    built
        .dependsOn(List.of(group.name() + "UsagePlan"))
        .set("Enabled", nodes.bool(true))
        .set("StageKeys", nodes.list(stages))
        .set("Tags", group.tags().map(Tags::list));
    finish(group, built);
    expansion.references().add(group.api().logicalId(), "ApiKey", group.name() + "ApiKey");
  }

  private void addPlanKey(Group group, Properties plan) {
    ResourceBuilder built = group.resource("UsagePlanKey", "UsagePlanKey", plan);
    NodeBuilder nodes = built.nodes();
    built
        .dependsOn(List.of(group.name() + "ApiKey"))
        .set("KeyId", nodes.ref(group.name() + "ApiKey"))
        .set("KeyType", "API_KEY")
        .set("UsagePlanId", nodes.ref(group.name() + "UsagePlan"));
    finish(group, built);
    String id = group.name() + "UsagePlanKey";
    expansion.references().add(group.api().logicalId(), "UsagePlanKey", id);
  }

  /** What is shared exists when any of the APIs does. */
  private void finish(Group group, ResourceBuilder built) {
    boolean shared = !group.name().equals(group.api().logicalId());
    if (shared) {
      sharedPolicies.build().entries().forEach(e -> built.attribute(e.key().text(), e.value()));
      boolean conditional = !anyUnconditional && !sharedConditions.isEmpty();
      built.condition(
          conditional
              ? Optional.of(new Located<>(SHARED_CONDITION, built.nodes().span()))
              : Optional.empty());
    }
    expansion.add(group.api(), built);
  }
}
