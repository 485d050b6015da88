package io.gwlint.sam;

import io.gwlint.source.Span;
import io.gwlint.tree.ListNode;
import io.gwlint.tree.MapNode;
import io.gwlint.tree.Node;
import io.gwlint.tree.ScalarNode;
import java.util.List;
import java.util.Optional;

/** {@code Domain} of APIs: what the kinds of API have in common. */
final class Domains {
  private static final List<String> TRUST_KEYS = List.of("TruststoreUri", "TruststoreVersion");

  private final Expansion expansion;
  private final RecordSets records;

  Domains(Expansion expansion) {
    this.expansion = expansion;
    this.records = new RecordSets(expansion);
  }

  Expansion expansion() {
    return expansion;
  }

  RecordSets records() {
    return records;
  }

  /** True when the domain has what it needs at least; otherwise that is reported. */
  boolean isComplete(Properties domain, Span cause) {
    boolean complete =
        domain.get("DomainName").isPresent() && domain.get("CertificateArn").isPresent();
    if (!complete) {
      expansion.refuse(cause, "`Domain` needs both `DomainName` and `CertificateArn`");
    }
    return complete;
  }

  /** The kind of endpoint, which has to be one of these; the first where nothing is said. */
  String endpoint(Properties domain, List<String> known) {
    Optional<ScalarNode> given = domain.scalar("EndpointConfiguration");
    String endpoint = given.map(ScalarNode::text).orElse(known.get(0));
    domain
        .get("EndpointConfiguration")
        .filter(value -> Intrinsic.is(value) && !expansion.parameters().isParameter(value))
        .ifPresent(call -> refuseEndpoint(call.span(), known));
    if (!known.contains(endpoint)) {
      refuseEndpoint(given.map(ScalarNode::span).orElse(domain.span()), known);
    }
    return endpoint;
  }

  private void refuseEndpoint(Span place, List<String> known) {
    expansion.refuse(
        place, "`EndpointConfiguration` of a domain has to be " + String.join(" or ", known));
  }

  /** {@code MutualTlsAuthentication}, with what the service knows of it. */
  Optional<MapNode> trust(Properties domain) {
    Optional<MapNode> given = domain.map("MutualTlsAuthentication");
    given.ifPresent(
        map -> expansion.reader(map).refuseUnknown(TRUST_KEYS, "`MutualTlsAuthentication`"));
    return given
        .filter(map -> !map.entries().isEmpty())
        .map(
            map -> {
              MapBuilder trust = new MapBuilder(map.span());
              TRUST_KEYS.forEach(
                  key -> trust.put(key, map.get(key).filter(value -> !Intrinsic.isBlank(value))));
              return trust.build();
            });
  }

  /** {@code BasePath}: one or several; empty where it is left out. */
  List<ScalarNode> basePaths(Properties domain) {
    Optional<Node> given = domain.get("BasePath").filter(path -> !Intrinsic.isBlank(path));
    List<Node> items =
        given
            .filter(value -> !Intrinsic.is(value))
            .map(value -> value instanceof ListNode list ? list.items() : List.of(value))
            .orElse(List.of());
    for (Node item : items) {
      if (!(item instanceof ScalarNode text) || text.kind() != ScalarNode.Kind.STRING) {
        expansion.refuse(item.span(), "`BasePath` has to be a text");
      }
    }
    return items.stream().filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast).toList();
  }
}
