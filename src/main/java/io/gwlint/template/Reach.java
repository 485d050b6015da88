package io.gwlint.template;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Follows references from some resources on. */
final class Reach {
  /** Types that change what another resource does by pointing to it. */
  private static final Set<String> ATTACHING =
      Set.of(
          "AWS::Lambda::Alias",
          "AWS::Lambda::EventInvokeConfig",
          "AWS::Lambda::Permission",
          "AWS::Lambda::Url",
          "AWS::Lambda::Version",
          "AWS::IAM::ManagedPolicy",
          "AWS::IAM::Policy",
          "AWS::IAM::RolePolicy",
          "AWS::EC2::NetworkAclEntry",
          "AWS::EC2::Route",
          "AWS::EC2::SecurityGroupEgress",
          "AWS::EC2::SecurityGroupIngress",
          "AWS::EC2::SubnetNetworkAclAssociation",
          "AWS::EC2::SubnetRouteTableAssociation",
          "AWS::EC2::VPCEndpoint",
          "AWS::AutoScaling::AutoScalingGroup",
          "AWS::ECS::Service",
          "AWS::ElasticLoadBalancingV2::Listener",
          "AWS::ElasticLoadBalancingV2::ListenerCertificate",
          "AWS::ElasticLoadBalancingV2::ListenerRule",
          "AWS::Events::EventBusPolicy",
          "AWS::ServiceDiscovery::Instance",
          "AWS::SNS::TopicPolicy",
          "AWS::SQS::QueuePolicy",
          "AWS::WAFv2::WebACLAssociation");

  private final References references;
  private final Set<String> reached = new LinkedHashSet<>();
  private final Deque<String> open = new ArrayDeque<>();

  private Reach(References references, Collection<String> start) {
    this.references = references;
    start.forEach(this::add);
  }

  static Set<String> aroundGateways(References references, Template template) {
    Set<String> gateways = new LinkedHashSet<>();
    Set<String> attaching = new LinkedHashSet<>();
    for (Resource resource : template.resources().values()) {
      if (isGateway(resource.type())) {
        gateways.add(resource.logicalId());
      } else if (ATTACHING.contains(resource.type())
          || resource.type().startsWith("AWS::Serverless::")) {
        attaching.add(resource.logicalId());
      }
    }
    return new Reach(references, gateways).run(attaching::contains);
  }

  /** As for a gateway, from any resources on; of an API all that belongs to it. */
  static Set<String> around(References references, Template template, Set<String> start) {
    return new Reach(references, start)
        .run(
            id -> {
              Resource resource = template.resources().get(id);
              return resource != null
                  && (ATTACHING.contains(resource.type()) || isGateway(resource.type()));
            });
  }

  private static boolean isGateway(String type) {
    return type.startsWith("AWS::ApiGateway")
        || type.equals("AWS::Serverless::Api")
        || type.equals("AWS::Serverless::HttpApi")
        || type.equals("AWS::Serverless::WebSocketApi");
  }

  private void add(String id) {
    if (reached.add(id)) {
      open.add(id);
    }
  }

  private Set<String> run(Predicate<String> attaches) {
    while (!open.isEmpty()) {
      String id = open.remove();
      references.from(id).forEach(edge -> add(edge.to()));
      references.to(id).stream().map(Edge::from).filter(attaches).forEach(this::add);
    }
    return reached;
  }
}
