package io.gwlint.sam;

import io.gwlint.template.Resource;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.List;

/** The domain of an HTTP or WebSocket API and its mappings. */
final class HttpDomain {
  private static final List<String> ENDPOINTS = List.of("REGIONAL");

  private final Domains domains;
  private final Expansion expansion;
  private final Resource api;

  HttpDomain(Domains domains, Resource api) {
    this.domains = domains;
    this.expansion = domains.expansion();
    this.api = api;
  }

  /** Adds domain, mappings and records. */
  void add(Properties domain, MapNode tags, RecordSets records) {
    if (!domains.isComplete(domain, domain.span())) {
      return;
    }
    String endpoint = domains.endpoint(domain, ENDPOINTS);
    Node name = domain.get("DomainName").orElseThrow();
    String id = LogicalIds.hashed("ApiGatewayDomainNameV2", name);
    expansion.add(api, domain(id, domain, endpoint).set("Tags", tags));
    expansion.references().add(api.logicalId(), "DomainName", id);
    addMappings(id, domain);
    records.add(api, domain, new RecordSets.Target(endpoint, id));
  }

  private ResourceBuilder domain(String id, Properties domain, String endpoint) {
    ResourceBuilder built =
        new ResourceBuilder(id, "AWS::ApiGatewayV2::DomainName", api).causedBy(domain.span());
    NodeBuilder nodes = built.nodes();
    Node kind = domain.get("EndpointConfiguration").orElseGet(() -> nodes.text(endpoint));
    MapBuilder configuration =
        nodes
            .map()
            .copy(domain.map(), "CertificateArn")
            .put("EndpointType", kind)
            .copy(domain.map(), "OwnershipVerificationCertificateArn")
            .copy(domain.map(), "SecurityPolicy");
    return built
        .copy(domain.map(), "DomainName")
        .set("DomainNameConfigurations", nodes.list(configuration.build()))
        .set("MutualTlsAuthentication", domains.trust(domain));
  }

  private void addMappings(String domainId, Properties domain) {
    List<ScalarNode> paths = domains.basePaths(domain);
    if (paths.isEmpty()) {
      expansion.add(api, mapping("", domainId, domain));
    }
    for (ScalarNode path : paths) {
      if (!path.text().matches("[0-9a-zA-Z/_-]*")) {
        expansion.refuse(path.span(), "`BasePath` has characters that cannot be in a path");
        continue;
      }
      String bare = path.text().replaceAll("^/+|/+$", "");
      Node key = bare.equals(path.text()) ? path : NodeBuilder.at(path.span()).text(bare);
      String name = path.text().replaceAll("[-_/]+", "");
      expansion.add(api, mapping(name, domainId, domain).set("ApiMappingKey", key));
    }
  }

  private ResourceBuilder mapping(String name, String domainId, Properties domain) {
    String id = api.logicalId() + name + "ApiMapping";
    ResourceBuilder mapping =
        new ResourceBuilder(id, "AWS::ApiGatewayV2::ApiMapping", api).causedBy(domain.span());
    NodeBuilder nodes = mapping.nodes();
    return mapping
        .set("DomainName", nodes.ref(domainId))
        .set("ApiId", nodes.ref(api.logicalId()))
        .set("Stage", nodes.ref(api.logicalId() + ".Stage"));
  }
}
