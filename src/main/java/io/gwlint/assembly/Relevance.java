package io.gwlint.assembly;

import io.gwlint.template.References;
import io.gwlint.template.Resource;
import io.gwlint.template.Template;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which resources a request through a gateway can meet: only their conditions make scenarios. */
final class Relevance {
  /** What the assembly reads; a table or a queue does not change the gateway. */
  private static final List<String> PREFIXES =
      List.of(
          "AWS::ApiGateway",
          "AWS::Lambda::",
          "AWS::ElasticLoadBalancingV2::",
          "AWS::ServiceDiscovery::Service",
          "AWS::IAM::",
          "AWS::EC2::Subnet");

  private Relevance() {}

  /**
   * Logical ids of the resources that the gateway is made of; none when the template has no
   * gateway.
   */
  static Set<String> of(Template template, References references) {
    Set<String> around = references.aroundGateways();
    Set<String> relevant = new LinkedHashSet<>();
    for (Resource resource : template.resources().values()) {
      if (around.contains(resource.logicalId()) && isRead(resource)) {
        relevant.add(resource.logicalId());
      }
    }
    return relevant;
  }

  private static boolean isRead(Resource resource) {
    return PREFIXES.stream().anyMatch(prefix -> resource.type().startsWith(prefix));
  }
}
