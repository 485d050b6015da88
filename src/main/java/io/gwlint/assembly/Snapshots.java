package io.gwlint.assembly;

import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Snapshot;
import io.gwlint.value.Data;
import io.gwlint.value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Deployment resources, with what their APIs are made of. */
final class Snapshots {
  private static final String REST = "AWS::ApiGateway::";
  private static final String V2 = "AWS::ApiGatewayV2::";

  /** What a REST API has to be deployed again for, besides its definition. */
  private static final List<String> REST_PARTS =
      List.of("Resource", "Method", "Authorizer", "Model", "RequestValidator", "GatewayResponse");

  /**
   * Of the API itself, what requests meet. Names, tags and endpoint types hold at once.
   *
   * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/updating-api.html">
   *     Updates that require redeployment</a>
   */
  private static final List<String> REST_SETTINGS =
      List.of("Policy", "BinaryMediaTypes", "MinimumCompressionSize", "ApiKeySourceType");

  private static final List<String> V2_PARTS =
      List.of("Route", "Integration", "Authorizer", "Model", "RouteResponse");

  /**
   * SAM ends the id of a deployment with 10 hexadecimal digits of the definition, CDK with 32: what
   * changes there is another deployment.
   */
  private static final int HASH_DIGITS = 10;

  private final Stack stack;
  private final ApiIds ids;

  Snapshots(Stack stack, ApiIds ids) {
    this.stack = stack;
    this.ids = ids;
  }

  List<Snapshot> all() {
    List<Snapshot> all = new ArrayList<>();
    add(REST, "RestApiId", all);
    add(V2, "ApiId", all);
    return all;
  }

  private void add(String prefix, String idProperty, List<Snapshot> all) {
    ApiParts parts = new ApiParts(stack, ids, idProperty);
    Map<Text, Shown> shown = new HashMap<>();
    for (Element deployment : stack.ofType(prefix + "Deployment")) {
      if (!deployment.resource().isGenerated() && !endsWithHash(deployment.id())) {
        Text api = ids.of(deployment.get(idProperty));
        all.add(
            snapshot(
                deployment, prefix, shown.computeIfAbsent(api, id -> shown(prefix, parts, id))));
      }
    }
  }

  /**
   * What deployments of one API have in common.
   *
   * @param content its parts
   * @param served deployments that its stages serve
   */
  private record Shown(Map<String, Data> content, Set<Text> served) {}

  private Shown shown(String prefix, ApiParts parts, Text api) {
    Map<String, Data> content = new HashMap<>();
    for (String type : prefix.equals(REST) ? REST_PARTS : V2_PARTS) {
      parts.of(api, prefix + type).forEach(part -> content.put(part.id(), part.properties()));
    }
    stack.referred(api).ifPresent(element -> addOwn(element, prefix, content));
    Set<Text> served = new HashSet<>();
    for (Element stage : parts.of(api, prefix + "Stage")) {
      Data auto = stage.get("AutoDeploy");
      if (auto.isAbsent() || auto.flag().is(false).isYes()) {
        stage.get("DeploymentId").text().get().ifPresent(served::add);
      }
    }
    return new Shown(Map.copyOf(content), served);
  }

  private static Snapshot snapshot(Element deployment, String prefix, Shown shown) {
    return new Snapshot(
        deployment.origin(),
        deployment.id(),
        prefix.equals(REST) ? ApiKind.REST : ApiKind.HTTP,
        isServed(deployment, shown.served()),
        deployment.properties(),
        shown.content());
  }

  private static void addOwn(Element api, String prefix, Map<String, Data> content) {
    if (!api.get("Body").isAbsent()) {
      content.put(api.id(), api.get("Body"));
    }
    for (String setting : prefix.equals(REST) ? REST_SETTINGS : List.<String>of()) {
      Data value = api.get(setting);
      if (!value.isAbsent()) {
        content.put(api.id() + "." + setting, value);
      }
    }
  }

  private static boolean isServed(Element deployment, Set<Text> served) {
    boolean makesStage =
        deployment.type().startsWith(REST) && !deployment.get("StageName").isAbsent();
    return makesStage || served.contains(deployment.reference());
  }

  private static boolean endsWithHash(String id) {
    int start = id.length();
    while (start > 0 && "0123456789abcdef".indexOf(id.charAt(start - 1)) >= 0) {
      start--;
    }
    return id.length() - start >= HASH_DIGITS;
  }
}
