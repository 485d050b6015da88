package io.gwlint.sam;

import io.gwlint.template.Resource;
import io.gwlint.tree.Entry;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The policies of a generated role: managed ones by name or ARN, statements, and SAM's policy
 * templates.
 */
final class RolePolicies {
  /** Managed policies of AWS that live below {@code service-role/}. */
  private static final Set<String> SERVICE_ROLES =
      Set.of(
          "AWSLambdaBasicExecutionRole",
          "AWSLambdaBasicDurableExecutionRolePolicy",
          "AWSLambdaDynamoDBExecutionRole",
          "AWSLambdaENIManagementAccess",
          "AWSLambdaKinesisExecutionRole",
          "AWSLambdaMSKExecutionRole",
          "AWSLambdaRole",
          "AWSLambdaSQSQueueExecutionRole",
          "AWSLambdaVPCAccessExecutionRole");

  private final Expansion expansion;
  private final String role;
  private final String partition;
  private final List<Node> managed = new ArrayList<>();
  private final List<Node> inline = new ArrayList<>();

  /** No policies yet, for the role of that logical id. */
  RolePolicies(String role, Expansion expansion) {
    this.role = role;
    this.expansion = expansion;
    this.partition = expansion.partition();
  }

  /** Adds what a serverless resource's {@code Policies} says. */
  void addAll(Node policies) {
    List<Node> items = policies instanceof ListNode list ? list.items() : List.of(policies);
    for (int i = 0; i < items.size(); i++) {
      add(items.get(i), role + "Policy" + i);
    }
  }

  private void add(Node policy, String name) {
    Optional<List<Node>> choice = Intrinsic.conditional(policy);
    if (choice.isPresent()) {
      addChoice(policy, choice.get(), name);
    } else if (policy instanceof ScalarNode || Intrinsic.is(policy)) {
      addManaged(policy);
    } else if (policy instanceof MapNode map) {
      addInline(name, document(map));
    } else {
      expansion.refuse(policy.span(), "a policy is a name, a document or a policy template");
    }
  }

  private static boolean isDocument(MapNode policy) {
    return policy.get("Statement").isPresent();
  }

  private void addChoice(Node policy, List<Node> arguments, String name) {
    boolean statements =
        arguments.stream()
            .anyMatch(argument -> argument instanceof MapNode map && !Intrinsic.is(map));
    List<Node> converted = new ArrayList<>();
    converted.add(arguments.get(0));
    for (Node argument : arguments.subList(1, 3)) {
      boolean keep = Intrinsic.isNoValue(argument);
      converted.add(
          keep
              ? argument
              : statements ? named(name, document(Members.map(argument))) : arn(argument));
    }
    NodeBuilder nodes = NodeBuilder.at(policy.span());
    (statements ? inline : managed).add(nodes.pair("Fn::If", nodes.list(converted)));
  }

  private static Node named(String name, Node document) {
    NodeBuilder nodes = NodeBuilder.at(document.span());
    return nodes.map().put("PolicyName", name).put("PolicyDocument", document).build();
  }

  private MapNode document(MapNode policy) {
    return isDocument(policy) ? policy : template(policy);
  }

  /** The document that a policy template stands for; an empty one where it stands for none. */
  private MapNode template(MapNode policy) {
    Entry call = policy.isSingle() ? policy.entries().get(0) : new Entry(nothing(policy), policy);
    Optional<PolicyTemplates.PolicyTemplate> template =
        expansion.policyTemplates().find(call.key().text());
    if (template.isEmpty()) {
      expansion.refuse(
          call.key().span(), "there is no policy template `" + call.key().text() + "`");
      return Members.empty(policy.span());
    }
    MapNode values = Members.map(call.value());
    List<String> missing = template.get().missing(values);
    if (!missing.isEmpty()) {
      String message = "policy template `" + call.key().text() + "` needs `" + missing.get(0) + "`";
      expansion.refuse(call.key().span(), message);
      return Members.empty(policy.span());
    }
    return template.get().document(values, policy.span());
  }

  private static ScalarNode nothing(MapNode policy) {
    return NodeBuilder.at(policy.span()).text("");
  }

  void addManaged(Node policy) {
    Node arn = arn(policy);
    String json = LogicalIds.json(arn);
    if (managed.stream().noneMatch(present -> LogicalIds.json(present).equals(json))) {
      managed.add(arn);
    }
  }

  private Node arn(Node policy) {
    Optional<String> name = Intrinsic.text(policy).filter(text -> !text.startsWith("arn:"));
    return name.<Node>map(text -> NodeBuilder.at(policy.span()).text(arn(text))).orElse(policy);
  }

  private String arn(String name) {
    String path = SERVICE_ROLES.contains(name) ? "service-role/" : "";
    return "arn:" + partition + ":iam::aws:policy/" + path + name;
  }

  /** Adds a policy unless there is one that says the same. */
  void addInlineOnce(Destinations.Policy policy) {
    addInlineOnce(policy.name(), policy.document());
  }

  /** Adds a policy unless there is one that says the same. */
  void addInlineOnce(String name, MapNode document) {
    String json = LogicalIds.json(document);
    boolean present =
        inline.stream()
            .flatMap(policy -> Members.map(policy).get("PolicyDocument").stream())
            .anyMatch(other -> LogicalIds.json(other).equals(json));
    if (!present) {
      addInline(name, document);
    }
  }

  void addInline(String name, MapNode document) {
    inline.add(named(name, document));
  }

  /** The role for a serverless resource, which a service may assume. */
  ResourceBuilder role(Resource owner, Properties properties, String service) {
    ResourceBuilder built = new ResourceBuilder(role, "AWS::IAM::Role", owner);
    NodeBuilder nodes = built.nodes();
    built.set(
        "AssumeRolePolicyDocument",
        properties.get("AssumeRolePolicyDocument").orElseGet(() -> trust(nodes, service)));
    built.set("ManagedPolicyArns", nodes.list(managed));
    if (!inline.isEmpty()) {
      built.set("Policies", nodes.list(inline));
    }
    built.set("Path", properties.get("RolePath"));
    built.copy(properties.map(), "PermissionsBoundary");
    return built.set(
        "Tags",
        Tags.propagated(properties)
            .map(Tags::list)
            .orElseGet(() -> Tags.created(Tags.of(properties), owner.span())));
  }

  /** The trust policy for a service. */
  static MapNode trust(NodeBuilder nodes, String service) {
    MapNode principal = nodes.pair("Service", nodes.list(nodes.text(service)));
    MapNode statement =
        nodes
            .map()
            .put("Action", nodes.list(nodes.text("sts:AssumeRole")))
            .put("Effect", "Allow")
            .put("Principal", principal)
            .build();
    return nodes.map().put("Version", "2012-10-17").put("Statement", nodes.list(statement)).build();
  }
}
