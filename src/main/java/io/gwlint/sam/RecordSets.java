package io.gwlint.sam;

import io.gwlint.template.Resource;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code Domain.Route53}: records that lead to domains. Those of one hosted zone share a group. */
final class RecordSets {
  private static final String CLOUDFRONT_ZONE = "Z2FDTNDATAQYW2";
  private static final String ZONE_ID = "HostedZoneId";
  private static final String ZONE_NAME = "HostedZoneName";

  private final Expansion expansion;
  private final Map<String, ResourceBuilder> groups = new LinkedHashMap<>();
  private final Map<String, List<Node>> records = new LinkedHashMap<>();

  RecordSets(Expansion expansion) {
    this.expansion = expansion;
  }

  /**
   * Where a domain's records lead to.
   *
   * @param endpoint REGIONAL, EDGE or PRIVATE
   * @param logicalId of the domain
   */
  record Target(String endpoint, String logicalId) {}

  /** Adds the records of an API's domain, if it asks for any. */
  void add(Resource api, Properties domain, Target target) {
    Optional<Properties> route53 = domain.nested("Route53");
    if (route53.isEmpty()) {
      return;
    }
    Optional<Node> zone = route53.get().get(ZONE_ID).or(() -> route53.get().get(ZONE_NAME));
    if (zone.isEmpty()) {
      expansion.refuse(
          route53.get().span(), "`Route53` needs a `HostedZoneId` or a `HostedZoneName`");
      return;
    }
    Properties settings = route53.get();
    boolean rest = api.type().equals(ServerlessApi.REST);
    String id =
        rest
            ? groupId(settings, zone.get(), domain)
            : LogicalIds.hashed("RecordSetGroup", zone.get());
    ResourceBuilder group = groups.computeIfAbsent(id, key -> group(key, api, settings));
    List<Node> sets = records.computeIfAbsent(id, key -> new ArrayList<>());
    sets.add(record(domain, settings, target, "A"));
    if (settings.isTrue("IpV6")) {
      sets.add(record(domain, settings, target, "AAAA"));
    }
    group.set("RecordSets", group.nodes().list(sets));
  }

  /** Puts the groups into the template, when all APIs are done. */
  void finish() {
    groups.values().forEach(group -> expansion.add(group.author(), group));
  }

  private String groupId(Properties settings, Node zone, Properties domain) {
    String separate = "SeparateRecordSetGroup";
    settings
        .get(separate)
        .filter(value -> !Intrinsic.isBlank(value) && !Intrinsic.isTrue(value))
        .ifPresent(v -> expansion.refuse(v.span(), "`" + separate + "` has to be true or false"));
    if (!settings.isTrue(separate)) {
      return LogicalIds.hashed("RecordSetGroup", zone);
    }
    Node name = domain.get("DomainName").orElse(zone);
    return LogicalIds.hashed("RecordSetGroup", NodeBuilder.at(zone.span()).list(zone, name));
  }

  private static ResourceBuilder group(String id, Resource api, Properties settings) {
    ResourceBuilder group =
        new ResourceBuilder(id, "AWS::Route53::RecordSetGroup", api)
            .causedBy(settings.span())
            .copy(settings.map(), ZONE_ID);
    boolean both = api.type().equals(ServerlessApi.REST) || settings.get(ZONE_ID).isEmpty();
    return both ? group.copy(settings.map(), ZONE_NAME) : group;
  }

  private static MapNode record(
      Properties domain, Properties settings, Target target, String type) {
    NodeBuilder nodes = NodeBuilder.at(settings.span());
    return nodes
        .map()
        .copy(domain.map(), "DomainName", "Name")
        .put("Type", type)
        .put("AliasTarget", alias(settings, target, nodes))
        .copy(settings.map(), "Region")
        .copy(settings.map(), "SetIdentifier")
        .build();
  }

  private static MapNode alias(Properties settings, Target target, NodeBuilder nodes) {
    MapBuilder alias = nodes.map().copy(settings.map(), "EvaluateTargetHealth");
    String id = target.logicalId();
    switch (target.endpoint()) {
      case "REGIONAL" -> {
        alias.put(ZONE_ID, nodes.getAtt(id, "RegionalHostedZoneId"));
        alias.put("DNSName", nodes.getAtt(id, "RegionalDomainName"));
      }
      case "EDGE" -> {
        alias.put(ZONE_ID, CLOUDFRONT_ZONE);
        Node distribution =
            settings
                .get("DistributionDomainName")
                .orElseGet(() -> nodes.getAtt(id, "DistributionDomainName"));
        alias.put("DNSName", distribution);
      }
      default -> {
        alias.copy(settings.map(), "VpcEndpointHostedZoneId", ZONE_ID);
        alias.copy(settings.map(), "VpcEndpointDomainName", "DNSName");
      }
    }
    return alias.build();
  }
}
