package io.gwlint.rules.backend;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Network;
import io.gwlint.gateway.Network.LoadBalancer;
import io.gwlint.gateway.Network.VpcLink;
import io.gwlint.gateway.Network.VpcLink.Version;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Symptom;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** A VPC link V2 without subnets, or in another VPC than the load balancer behind it. */
@AutoService(Rule.class)
public final class VpcLinkSubnets implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    gateway.network().links().stream()
        .filter(link -> link.version() == Version.V2 && link.subnets().isEmpty().isYes())
        .forEach(link -> report.add(withoutSubnets(link)));
    for (Call call : gateway.calls()) {
      if (call.integration().isPrivate().isYes()) {
        apart(gateway.network(), call).ifPresent(report::add);
      }
    }
  }

  private static Fault withoutSubnets(VpcLink link) {
    String message = "`" + link.origin().logicalId() + "` has no subnets";
    return Fault.at(link.subnets().span(), link.origin(), message)
        .mend("name the subnets of the VPC in which the load balancer is")
        .as(Severity.ERROR)
        .seenAs(
            new Symptom(
                "deploy", "deploy refused", "", "SubnetIds for a vpc link cannot be empty"));
  }

  private static Optional<Fault> apart(Network network, Call call) {
    Optional<VpcLink> link = call.integration().connection().link().get().flatMap(network::link);
    Optional<LoadBalancer> balancer =
        call.privateTarget().get().flatMap(network::loadBalancerBehind);
    return link.filter(one -> one.version() == Version.V2)
        .flatMap(
            from ->
                balancer
                    .filter(to -> areApart(network, from, to))
                    .map(to -> fault(from, to, call)));
  }

  private static boolean areApart(Network network, VpcLink from, LoadBalancer to) {
    Optional<Set<String>> vpcsOfLink = network.vpcs(from.subnets());
    Optional<Set<String>> vpcsOfBalancer = network.vpcs(to.subnets());
    return vpcsOfLink.isPresent()
        && vpcsOfBalancer.isPresent()
        && Collections.disjoint(vpcsOfLink.get(), vpcsOfBalancer.get());
  }

  private static Fault fault(VpcLink from, LoadBalancer to, Call call) {
    String link = from.origin().logicalId();
    String message =
        "`" + link + "` and the load balancer `" + to.origin().logicalId() + "` share no VPC";
    return Fault.at(from.subnets().span(), from.origin(), message)
        .mend("name subnets of the load balancer's VPC")
        .related(to.subnets().span(), "subnets of `" + to.origin().logicalId() + "`")
        .in(call.api().kind())
        .on(call.route());
  }
}
