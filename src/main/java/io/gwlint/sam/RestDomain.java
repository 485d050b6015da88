package io.gwlint.sam;

import io.gwlint.template.Resource;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.List;
import java.util.Optional;

/** The domain of a REST API and its base paths; private domains are resources of their own kind. */
final class RestDomain {
  private static final String PRIVATE = "PRIVATE";
  private static final List<String> ENDPOINTS = List.of("REGIONAL", "EDGE", PRIVATE);
  private static final String PREFIX = "AWS::ApiGateway::";

  private final Domains domains;
  private final Expansion expansion;
  private final Resource api;
  private final Optional<MapNode> tags;

  RestDomain(Domains domains, Resource api, Properties properties) {
    this.domains = domains;
    this.expansion = domains.expansion();
    this.api = api;
    this.tags = Tags.propagated(properties);
  }

  void add(Properties domain) {
    if (!domains.isComplete(domain, domain.span())) {
      return;
    }
    String endpoint = domains.endpoint(domain, ENDPOINTS);
    boolean isPrivate = endpoint.equals(PRIVATE);
    String version = isPrivate ? "V2" : "";
    Node name = domain.get("DomainName").orElseThrow();
    String id = LogicalIds.hashed("ApiGatewayDomainName" + version, name);
    expansion.add(api, domain(id, PREFIX + "DomainName" + version, domain, endpoint));
    expansion.references().add(api.logicalId(), "DomainName" + version, id);
    addMappings(id, version, domain);
    if (isPrivate) {
      domain.nested("AccessAssociation").ifPresent(association -> addAccess(id, association));
    }
    domains.records().add(api, domain, new RecordSets.Target(endpoint, id));
  }

  private ResourceBuilder domain(String id, String type, Properties domain, String endpoint) {
    ResourceBuilder built = new ResourceBuilder(id, type, api).causedBy(domain.span());
    NodeBuilder nodes = built.nodes();
    String certificate = endpoint.equals("REGIONAL") ? "RegionalCertificateArn" : "CertificateArn";
    Node kind = domain.get("EndpointConfiguration").orElseGet(() -> nodes.text(endpoint));
    MapBuilder configuration = nodes.map().put("Types", nodes.list(kind));
    configuration.copy(domain.map(), "IpAddressType");
    built
        .copy(domain.map(), "DomainName")
        .set(certificate, domain.get("CertificateArn"))
        .set("EndpointConfiguration", configuration.build())
        .copy(domain.map(), "SecurityPolicy", "EndpointAccessMode");
    if (endpoint.equals(PRIVATE)) {
      built.copy(domain.map(), "Policy");
    } else {
      domain
          .map()
          .entry("Policy")
          .filter(policy -> !Intrinsic.isBlank(policy.value()))
          .ifPresent(
              policy ->
                  expansion.refuse(policy.key().span(), "only a PRIVATE domain takes a `Policy`"));
      built
          .copy(domain.map(), "OwnershipVerificationCertificateArn")
          .set("MutualTlsAuthentication", domains.trust(domain));
    }
    return built.set("Tags", tags.map(Tags::list));
  }

  private void addMappings(String domainId, String version, Properties domain) {
    List<ScalarNode> paths = domains.basePaths(domain);
    if (paths.isEmpty()) {
      expansion.add(api, mapping("", domainId, version, domain));
    }
    boolean normalize = domain.get("NormalizeBasePath").filter(Intrinsic::isBlank).isEmpty();
    for (ScalarNode path : paths) {
      String bare = path.text().replaceAll("[^\\p{L}\\p{N}]", "");
      boolean same = !normalize || bare.equals(path.text());
      ResourceBuilder mapping = mapping(bare, domainId, version, domain);
      mapping.set("BasePath", same ? path : NodeBuilder.at(path.span()).text(bare));
      expansion.add(api, mapping);
    }
  }

  private ResourceBuilder mapping(String name, String domainId, String version, Properties domain) {
    String id = api.logicalId() + name + "BasePathMapping";
    ResourceBuilder mapping =
        new ResourceBuilder(id, PREFIX + "BasePathMapping" + version, api).causedBy(domain.span());
    NodeBuilder nodes = mapping.nodes();
    return mapping
        .set(version.isEmpty() ? "DomainName" : "DomainNameArn", nodes.ref(domainId))
        .set("RestApiId", nodes.ref(api.logicalId()))
        .set("Stage", nodes.ref(api.logicalId() + ".Stage"));
  }

  private void addAccess(String domainId, Properties association) {
    NodeBuilder nodes = NodeBuilder.at(association.span());
    Optional<Node> source = association.get("VpcEndpointId");
    Node endpoint = source.orElseGet(() -> nodes.text(""));
    String id =
        LogicalIds.hashed(
            "DomainNameAccessAssociation", nodes.list(endpoint, nodes.text(domainId)));
    expansion.add(
        api,
        new ResourceBuilder(id, PREFIX + "DomainNameAccessAssociation", api)
            .causedBy(association.span())
            .set("DomainNameArn", nodes.ref(domainId))
            .set("AccessAssociationSourceType", "VPCE")
            .set("AccessAssociationSource", source)
            .set("Tags", tags.map(Tags::list)));
  }
}
