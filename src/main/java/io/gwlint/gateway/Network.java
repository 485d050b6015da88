package io.gwlint.gateway;

import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * VPC links and what stands behind them. Texts that name a resource of the template are references
 * to its logical id.
 */
public record Network(
    List<VpcLink> links,
    List<LoadBalancer> loadBalancers,
    List<Listener> listeners,
    List<TargetGroup> targetGroups,
    List<CloudMapService> services,
    List<Subnet> subnets) {

  /** A VPC link of either generation. */
  public record VpcLink(
      Origin origin,
      Version version,
      Items<Text> targets,
      Items<Text> subnets,
      Items<Text> securityGroups) {
    /** V1 is {@code AWS::ApiGateway::VpcLink}, V2 is {@code AWS::ApiGatewayV2::VpcLink}. */
    public enum Version {
      V1,
      V2;

      /** Can integrations of that kind of API go through such a link? */
      public boolean serves(ApiKind kind) {
        return switch (kind) {
          case REST -> true;
          case HTTP -> this == V2;
          case WEBSOCKET -> this == V1;
        };
      }
    }
  }

  /**
   * A load balancer.
   *
   * @param type {@code application} when left out, {@code network}, {@code gateway}
   */
  public record LoadBalancer(
      Origin origin,
      Value<String> type,
      Value<String> scheme,
      Items<Text> subnets,
      Items<Text> securityGroups) {}

  /** A listener of a load balancer. */
  public record Listener(
      Origin origin,
      Value<Text> loadBalancer,
      Value<Long> port,
      Value<String> protocol,
      Items<Text> targetGroups) {}

  /** A target group. */
  public record TargetGroup(
      Origin origin,
      Value<Long> port,
      Value<String> protocol,
      Value<String> targetType,
      Value<Text> vpc) {}

  /** A Cloud Map service. */
  public record CloudMapService(Origin origin) {}

  /** A subnet. */
  public record Subnet(Origin origin, Value<Text> vpc, Value<Text> zone) {}

  /** The link that a text refers to, when it is one of the template. */
  public Optional<VpcLink> link(Text id) {
    return find(links, VpcLink::origin, id);
  }

  /** The load balancer that a text refers to, when it is one of the template. */
  public Optional<LoadBalancer> loadBalancer(Text arn) {
    return find(loadBalancers, LoadBalancer::origin, arn);
  }

  /** The listener that a text refers to, when it is one of the template. */
  public Optional<Listener> listener(Text arn) {
    return find(listeners, Listener::origin, arn);
  }

  /** The target group that a text refers to, when it is one of the template. */
  public Optional<TargetGroup> targetGroup(Text arn) {
    return find(targetGroups, TargetGroup::origin, arn);
  }

  /** The Cloud Map service that a text refers to, when it is one of the template. */
  public Optional<CloudMapService> service(Text arn) {
    return find(services, CloudMapService::origin, arn);
  }

  /** The subnet that a text refers to, when it is one of the template. */
  public Optional<Subnet> subnet(Text id) {
    return find(subnets, Subnet::origin, id);
  }

  /** What that text names. */
  public TargetKind kindOf(Text target) {
    return TargetKind.of(this, target);
  }

  /**
   * Logical ids of the VPCs in which these subnets are. Empty unless there are subnets, all of them
   * are declared in the template, and so are their VPCs: two resources are two VPCs, anything else
   * may be the same one.
   */
  public Optional<Set<String>> vpcs(Items<Text> subnetIds) {
    List<Optional<String>> found =
        subnetIds.list().stream().map(id -> subnet(id).flatMap(Network::declaredVpc)).toList();
    boolean isCertain =
        subnetIds.complete() && !found.isEmpty() && found.stream().allMatch(Optional::isPresent);
    return isCertain
        ? Optional.of(found.stream().flatMap(Optional::stream).collect(Collectors.toSet()))
        : Optional.empty();
  }

  private static Optional<String> declaredVpc(Subnet subnet) {
    return subnet
        .vpc()
        .get()
        .flatMap(Text::reference)
        .filter(ref -> ref.attribute().isEmpty() || ref.attribute().equals("VpcId"))
        .map(Text.Reference::resource);
  }

  /** The load balancer that a text reaches: named itself, or by one of its listeners. */
  public Optional<LoadBalancer> loadBalancerBehind(Text target) {
    return loadBalancer(target)
        .or(
            () ->
                listener(target)
                    .flatMap(listener -> listener.loadBalancer().get())
                    .flatMap(this::loadBalancer));
  }

  private static <T> Optional<T> find(List<T> all, Function<T, Origin> origin, Text text) {
    return text.reference()
        .flatMap(
            ref ->
                all.stream()
                    .filter(one -> origin.apply(one).logicalId().equals(ref.resource()))
                    .findFirst());
  }
}
