package io.gwlint.sam;

import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The resource policy of a REST API, which the transform writes path by path from lists of who may
 * and may not.
 */
final class ResourcePolicy {
  private static final String POLICY = "x-amazon-apigateway-policy";
  private static final String STATEMENT = "Statement";

  private final ApiBody body;
  private final Node stage;
  private final Problems problems;

  ResourcePolicy(ApiBody body, Node stage, Problems problems) {
    this.body = body;
    this.stage = stage;
    this.problems = problems;
  }

  /** Adds the statements for the methods of a path. */
  void add(Properties policy, String path) {
    policy.get("AwsAccountWhitelist").ifPresent(who -> addAccounts("Allow", who, path));
    policy.get("AwsAccountBlacklist").ifPresent(who -> addAccounts("Deny", who, path));
    policy.get("IpRangeWhitelist").ifPresent(ranges -> addRanges("NotIpAddress", ranges, path));
    policy.get("IpRangeBlacklist").ifPresent(ranges -> addRanges("IpAddress", ranges, path));
    addNetworks(policy, "Blacklist", "StringEquals", path);
    addNetworks(policy, "Whitelist", "StringNotEquals", path);
    if (body.document().get(POLICY).isEmpty()) {
      body.put(POLICY, Members.empty(policy.span()));
    }
  }

  /** Adds statements as the person wrote them. */
  void addStatements(Node statements) {
    List<Node> all = statements();
    if (all.isEmpty()) {
      write(statements);
    } else {
      items(statements).forEach(statement -> addOnce(all, statement));
      write(new ListNode(all, statements.span()));
    }
  }

  private void addAccounts(String effect, Node accounts, String path) {
    if (Intrinsic.isBlank(accounts)) {
      return;
    }
    if (accounts instanceof ScalarNode) {
      problems.refused(accounts.span(), "accounts have to be a list");
    }
    NodeBuilder nodes = NodeBuilder.at(accounts.span());
    MapNode principal = nodes.pair("AWS", nodes.list(items(accounts)));
    MapNode statement = statement(nodes, effect, path).put("Principal", principal).build();
    List<Node> all = statements();
    all.add(statement);
    write(all.size() == 1 ? statement : nodes.list(all));
  }

  private void addRanges(String operator, Node ranges, String path) {
    if (!Intrinsic.isBlank(ranges)) {
      NodeBuilder nodes = NodeBuilder.at(ranges.span());
      MapNode test = nodes.pair("aws:SourceIp", nodes.list(items(ranges)));
      deny(nodes, nodes.pair(operator, test), path);
    }
  }

  private void addNetworks(Properties policy, String list, String operator, String path) {
    Map<String, List<Node>> networks = new LinkedHashMap<>();
    for (Node item : members(policy, "SourceVpc" + list)) {
      String id = Intrinsic.text(item).orElse("");
      if (Intrinsic.is(item)) {
        problems.refused(
            item.span(),
            "`SourceVpc" + list + "` takes plain ids, `IntrinsicVpc" + list + "` calls");
      } else if (id.startsWith("vpce-")) {
        networks.computeIfAbsent("aws:SourceVpce", key -> new ArrayList<>()).add(item);
      } else if (id.startsWith("vpc-")) {
        networks.computeIfAbsent("aws:SourceVpc", key -> new ArrayList<>()).add(item);
      }
    }
    addAll(networks, "aws:SourceVpc", members(policy, "IntrinsicVpc" + list));
    addAll(networks, "aws:SourceVpce", members(policy, "IntrinsicVpce" + list));
    if (!networks.isEmpty()) {
      NodeBuilder nodes = NodeBuilder.at(policy.span());
      MapBuilder test = nodes.map();
      networks.forEach((key, ids) -> test.put(key, nodes.list(ids)));
      deny(nodes, nodes.pair(operator, test.build()), path);
    }
  }

  /** The transform makes nothing of what is not a list. */
  private static List<Node> members(Properties policy, String key) {
    return policy.get(key).orElse(policy.map()) instanceof ListNode list ? list.items() : List.of();
  }

  private static void addAll(Map<String, List<Node>> networks, String key, List<Node> ids) {
    if (!ids.isEmpty()) {
      networks.computeIfAbsent(key, k -> new ArrayList<>()).addAll(ids);
    }
  }

  /** Allows everybody, except under the condition. */
  private void deny(NodeBuilder nodes, MapNode condition, String path) {
    List<Node> all = statements();
    addOnce(all, statement(nodes, "Allow", path).put("Principal", "*").build());
    addOnce(
        all,
        statement(nodes, "Deny", path).put("Principal", "*").put("Condition", condition).build());
    write(nodes.list(all));
  }

  private MapBuilder statement(NodeBuilder nodes, String effect, String path) {
    return nodes
        .map()
        .put("Effect", effect)
        .put("Action", "execute-api:Invoke")
        .put("Resource", nodes.list(resources(nodes, path)));
  }

  private List<Node> resources(NodeBuilder nodes, String path) {
    List<Node> resources = new ArrayList<>();
    for (MapNode item : body.pathItems(path)) {
      MapBuilder.distinct(item)
          .forEach(method -> resources.add(resource(nodes, method.key().text(), path)));
    }
    return resources;
  }

  private Node resource(NodeBuilder nodes, String method, String path) {
    boolean any = ApiBody.methodName(method).equals(ApiBody.ANY);
    String verb = any ? "*" : method.toUpperCase(Locale.ROOT);
    String wildcards = path.replaceAll("\\{[a-zA-Z0-9._-]+\\+?}", "*");
    String pattern = "execute-api:/${__Stage__}/" + verb + wildcards;
    return nodes.sub(pattern, nodes.pair("__Stage__", stage));
  }

  private List<Node> statements() {
    return new ArrayList<>(
        body.section(POLICY).get(STATEMENT).map(ResourcePolicy::items).orElse(List.of()));
  }

  private static List<Node> items(Node value) {
    return value instanceof ListNode list ? list.items() : List.of(value);
  }

  private static void addOnce(List<Node> statements, Node statement) {
    String json = LogicalIds.json(statement);
    if (statements.stream().noneMatch(present -> LogicalIds.json(present).equals(json))) {
      statements.add(statement);
    }
  }

  private void write(Node statements) {
    MapBuilder policy = MapBuilder.of(body.section(POLICY));
    NodeBuilder nodes = NodeBuilder.at(statements.span());
    policy.put("Version", nodes.text("2012-10-17")).put(STATEMENT, statements);
    body.put(POLICY, policy.build());
  }
}
