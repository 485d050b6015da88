package io.gwlint.assembly;

import io.gwlint.gateway.Network;
import io.gwlint.value.Data;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import java.util.ArrayList;
import java.util.List;

/** VPC links and what stands behind them. */
final class Networks {
  private static final String ELB = "AWS::ElasticLoadBalancingV2::";

  private final Stack stack;

  Networks(Stack stack) {
    this.stack = stack;
  }

  Network network() {
    List<Network.VpcLink> links = new ArrayList<>();
    stack
        .ofType("AWS::ApiGateway::VpcLink")
        .forEach(link -> links.add(link(link, Network.VpcLink.Version.V1)));
    stack
        .ofType("AWS::ApiGatewayV2::VpcLink")
        .forEach(link -> links.add(link(link, Network.VpcLink.Version.V2)));
    return new Network(
        links,
        stack.ofType(ELB + "LoadBalancer").stream().map(Networks::loadBalancer).toList(),
        stack.ofType(ELB + "Listener").stream().map(Networks::listener).toList(),
        stack.ofType(ELB + "TargetGroup").stream().map(Networks::targetGroup).toList(),
        stack.ofType("AWS::ServiceDiscovery::Service").stream()
            .map(service -> new Network.CloudMapService(service.origin()))
            .toList(),
        stack.ofType("AWS::EC2::Subnet").stream().map(Networks::subnet).toList());
  }

  private static Network.VpcLink link(Element element, Network.VpcLink.Version version) {
    return new Network.VpcLink(
        element.origin(),
        version,
        Texts.items(element.get("TargetArns")),
        Texts.items(element.get("SubnetIds")),
        Texts.items(element.get("SecurityGroupIds")));
  }

  private static Network.LoadBalancer loadBalancer(Element element) {
    return new Network.LoadBalancer(
        element.origin(),
        element.get("Type").string(),
        element.get("Scheme").string(),
        subnets(element),
        Texts.items(element.get("SecurityGroups")));
  }

  private static Items<Text> subnets(Element element) {
    Items<Text> subnets = Texts.items(element.get("Subnets"));
    Data mappings = element.get("SubnetMappings");
    List<Text> all = new ArrayList<>(subnets.list());
    boolean complete = subnets.complete() && mappings.isComplete();
    for (Data mapping : mappings.items()) {
      Items<Text> one = Texts.items(mapping.get("SubnetId"));
      all.addAll(one.list());
      complete &= one.complete();
    }
    return new Items<>(all, complete, subnets.span());
  }

  private static Network.Listener listener(Element element) {
    List<Text> groups = new ArrayList<>();
    boolean complete = element.get("DefaultActions").isComplete();
    for (Data action : element.get("DefaultActions").items()) {
      Items<Text> direct = Texts.items(action.get("TargetGroupArn"));
      groups.addAll(direct.list());
      complete &= direct.complete();
      for (Data group : action.get("ForwardConfig").get("TargetGroups").items()) {
        groups.addAll(Texts.items(group.get("TargetGroupArn")).list());
      }
    }
    return new Network.Listener(
        element.origin(),
        element.get("LoadBalancerArn").text(),
        element.get("Port").number(),
        element.get("Protocol").string(),
        new Items<>(groups, complete, element.get("DefaultActions").span()));
  }

  private static Network.TargetGroup targetGroup(Element element) {
    return new Network.TargetGroup(
        element.origin(),
        element.get("Port").number(),
        element.get("Protocol").string(),
        element.get("TargetType").string(),
        element.get("VpcId").text());
  }

  private static Network.Subnet subnet(Element element) {
    return new Network.Subnet(
        element.origin(), element.get("VpcId").text(), element.get("AvailabilityZone").text());
  }
}
