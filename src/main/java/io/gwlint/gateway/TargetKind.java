package io.gwlint.gateway;

import io.gwlint.gateway.Network.LoadBalancer;
import io.gwlint.value.Answer;
import io.gwlint.value.Text;
import io.gwlint.value.Text.Reference;
import io.gwlint.value.Value;
import java.util.Optional;

/** What a text names that a VPC link or a private integration is to reach. */
public enum TargetKind {
  APPLICATION_LOAD_BALANCER("an application load balancer"),
  NETWORK_LOAD_BALANCER("a network load balancer"),
  /** A gateway load balancer, or one whose type only the deployment knows. */
  OTHER_LOAD_BALANCER("a load balancer"),
  LISTENER("a listener"),
  TARGET_GROUP("a target group"),
  CLOUD_MAP_SERVICE("a Cloud Map service"),
  /** {@code http://} or {@code https://} and more. */
  URL("a URL"),
  /** An attribute such as {@code DNSName} of a load balancer, listener or target group. */
  NOT_AN_ARN("no ARN"),
  /** Only the deployment knows. */
  UNKNOWN("unknown");

  private final String phrase;

  TargetKind(String phrase) {
    this.phrase = phrase;
  }

  /** With its article, for messages. */
  public String phrase() {
    return phrase;
  }

  static TargetKind of(Network network, Text text) {
    Optional<LoadBalancer> balancer = network.loadBalancer(text);
    if (balancer.isPresent()) {
      return attributed(text, ofType(balancer.get().type()));
    }
    if (network.listener(text).isPresent()) {
      return attributed(text, LISTENER);
    }
    if (network.targetGroup(text).isPresent()) {
      return attributed(text, TARGET_GROUP);
    }
    return network.service(text).isPresent() ? service(text) : ofLiterals(text.toString());
  }

  // Here `Ref` gives the id.
  private static TargetKind service(Text text) {
    String attribute = text.reference().map(Reference::attribute).orElse("");
    return attribute.equals("Arn") ? CLOUD_MAP_SERVICE : NOT_AN_ARN;
  }

  // `Ref` and the attributes that end in `Arn` give the ARN; the others a host name, a name, a
  // zone.
  private static TargetKind attributed(Text text, TargetKind kind) {
    String attribute = text.reference().map(Reference::attribute).orElse("");
    return attribute.isEmpty() || attribute.endsWith("Arn") ? kind : NOT_AN_ARN;
  }

  private static TargetKind ofType(Value<String> type) {
    Value<String> given = type.orDefault("application");
    if (given.is("application") == Answer.YES) {
      return APPLICATION_LOAD_BALANCER;
    }
    return given.is("network") == Answer.YES ? NETWORK_LOAD_BALANCER : OTHER_LOAD_BALANCER;
  }

  private static TargetKind ofLiterals(String shown) {
    if (shown.startsWith("http://") || shown.startsWith("https://")) {
      return URL;
    }
    if (!shown.startsWith("arn:")) {
      return UNKNOWN;
    }
    if (shown.contains(":loadbalancer/app/")) {
      return APPLICATION_LOAD_BALANCER;
    }
    if (shown.contains(":loadbalancer/net/")) {
      return NETWORK_LOAD_BALANCER;
    }
    if (shown.contains(":listener/")) {
      return LISTENER;
    }
    return shown.contains(":targetgroup/") ? TARGET_GROUP : UNKNOWN;
  }
}
