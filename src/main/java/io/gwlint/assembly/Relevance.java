package io.gwlint.assembly;

import io.gwlint.template.Resource;
import io.gwlint.template.Template;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which resources a request through a gateway can meet: only their conditions make scenarios. */
final class Relevance {
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
   * Logical ids of the resources that the assembled gateway is made of; none when the template has
   * no gateway.
   */
  static Set<String> of(Template template) {
    Set<String> gateway = new LinkedHashSet<>();
    for (Resource resource : template.resources().values()) {
      if (resource.type().startsWith("AWS::ApiGateway")) {
        gateway.add(resource.logicalId());
      }
    }
    return gateway.isEmpty() ? gateway : read(template);
  }

  private static Set<String> read(Template template) {
    Set<String> read = new LinkedHashSet<>();
    for (Resource resource : template.resources().values()) {
      if (isRead(resource)) {
        read.add(resource.logicalId());
      }
    }
    return read;
  }

  private static boolean isRead(Resource resource) {
    return PREFIXES.stream().anyMatch(prefix -> resource.type().startsWith(prefix));
  }
}
