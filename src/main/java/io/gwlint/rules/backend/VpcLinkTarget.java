package io.gwlint.rules.backend;

import static io.gwlint.gateway.TargetKind.APPLICATION_LOAD_BALANCER;
import static io.gwlint.gateway.TargetKind.CLOUD_MAP_SERVICE;
import static io.gwlint.gateway.TargetKind.LISTENER;
import static io.gwlint.gateway.TargetKind.NETWORK_LOAD_BALANCER;
import static io.gwlint.gateway.TargetKind.OTHER_LOAD_BALANCER;
import static io.gwlint.gateway.TargetKind.UNKNOWN;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Network;
import io.gwlint.gateway.Network.VpcLink;
import io.gwlint.gateway.TargetKind;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Symptom;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.Optional;
import java.util.Set;

/** A VPC link or private integration that points at something it cannot reach. */
@AutoService(Rule.class)
public final class VpcLinkTarget implements Rule {
  // OTHER_LOAD_BALANCER may turn out to be of the right type.
  private static final Set<TargetKind> OF_LINK =
      Set.of(NETWORK_LOAD_BALANCER, OTHER_LOAD_BALANCER, UNKNOWN);
  private static final Set<TargetKind> OF_HTTP_API = Set.of(LISTENER, CLOUD_MAP_SERVICE, UNKNOWN);
  private static final Set<TargetKind> OF_REST_API =
      Set.of(APPLICATION_LOAD_BALANCER, NETWORK_LOAD_BALANCER, OTHER_LOAD_BALANCER, UNKNOWN);

  @Override
  public void check(Gateway gateway, Report report) {
    gateway
        .network()
        .links()
        .forEach(link -> ofLink(gateway.network(), link).ifPresent(report::add));
    for (Call call : gateway.calls()) {
      if (call.integration().isPrivate().isYes()) {
        ofCall(gateway.network(), call)
            .ifPresent(fault -> report.add(fault.in(call.api().kind()).on(call.route())));
      }
    }
  }

  private static Optional<Fault> ofLink(Network network, VpcLink link) {
    Items<Text> targets = link.targets();
    if (link.version() == VpcLink.Version.V2 || targets.list().isEmpty()) {
      return Optional.empty();
    }
    String name = "`" + link.origin().logicalId() + "` ";
    if (targets.list().size() > 1) {
      String message = name + "has " + targets.list().size() + " targets, a VPC link V1 takes one";
      String log = "More than one target arn specified for vpc link.";
      return Optional.of(
          Fault.at(targets.span(), link.origin(), message)
              .mend("declare a link for each")
              .seenAs(new Symptom("deploy", "deploy refused", "", log)));
    }
    TargetKind kind = network.kindOf(targets.list().get(0));
    String message =
        name + "points at " + kind.phrase() + ", a VPC link V1 needs a network load balancer";
    Fault fault = Fault.at(targets.span(), link.origin(), message);
    return OF_LINK.contains(kind)
        ? Optional.empty()
        : Optional.of(
            fault.mend(
                "point it at a network load balancer, or declare an `AWS::ApiGatewayV2::VpcLink`"));
  }

  private static Optional<Fault> ofCall(Network network, Call call) {
    Value<Text> target = call.privateTarget();
    boolean isHttpApi = call.api().kind() == ApiKind.HTTP;
    Set<TargetKind> right = isHttpApi ? OF_HTTP_API : OF_REST_API;
    return target
        .get()
        .map(network::kindOf)
        .filter(kind -> !right.contains(kind))
        .map(kind -> isHttpApi ? ofHttpApi(target, kind, call) : ofRestApi(target, kind, call));
  }

  private static Fault ofHttpApi(Value<Text> uri, TargetKind kind, Call call) {
    String message =
        "integration points at "
            + kind.phrase()
            + ", an HTTP API needs a listener or Cloud Map service";
    return Fault.at(uri.span(), call.integration().origin(), message)
        .mend("set the integration's URI to the ARN of the load balancer's listener");
  }

  private static Fault ofRestApi(Value<Text> target, TargetKind kind, Call call) {
    String message =
        "integration points at " + kind.phrase() + ", a REST API needs a load balancer";
    Fault fault =
        Fault.at(target.span(), call.integration().origin(), message)
            .mend("set `IntegrationTarget` to the ARN of the load balancer itself");
    return kind == LISTENER ? fault.as(Severity.NOTE) : fault;
  }
}
