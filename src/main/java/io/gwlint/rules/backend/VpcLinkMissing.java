package io.gwlint.rules.backend;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Integration.Connection;
import io.gwlint.gateway.IntegrationType;
import io.gwlint.gateway.Network;
import io.gwlint.gateway.Network.VpcLink;
import io.gwlint.gateway.Network.VpcLink.Version;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Symptom;
import io.gwlint.source.Span;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.Optional;

/**
 * A private integration without a link, a link without a private integration, or a link of the
 * wrong generation.
 */
@AutoService(Rule.class)
public final class VpcLinkMissing implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    for (Call call : gateway.calls()) {
      Optional<Fault> fault =
          switch (call.integration().isPrivate()) {
            case YES -> ofPrivate(gateway.network(), call);
            case NO -> ofPublic(gateway.network(), call);
            case UNKNOWN -> Optional.empty();
          };
      fault.ifPresent(found -> report.add(found.in(call.api().kind()).on(call.route())));
    }
  }

  private static Optional<Fault> ofPrivate(Network network, Call call) {
    Connection connection = call.integration().connection();
    Span place = connection.type().span();
    if (connection.link().isAbsent()) {
      String message = "private integration names no VPC link";
      return Optional.of(
          Fault.at(place, call.integration().origin(), message).mend("add `ConnectionId`"));
    }
    Optional<IntegrationType> service =
        call.integration().type().get().filter(VpcLinkMissing::isService);
    return service.isPresent()
        ? refused(
            call,
            place,
            "`" + service.get() + "` integration cannot go through a VPC link",
            "make it `HTTP_PROXY`")
        : connection.link().get().flatMap(network::link).flatMap(link -> ofGeneration(link, call));
  }

  private static boolean isService(IntegrationType type) {
    return type == IntegrationType.AWS || type == IntegrationType.AWS_PROXY;
  }

  private static Optional<Fault> ofGeneration(VpcLink link, Call call) {
    String name = "`" + link.origin().logicalId() + "` is a VPC link " + link.version();
    if (link.version().serves(call.api().kind())) {
      return link.version() == Version.V1 ? secondTarget(name, call) : missingTarget(name, call);
    }
    boolean first = link.version() == Version.V1;
    String message = name + (first ? ", HTTP APIs take V2" : ", WebSocket APIs take V1");
    String mend = "declare an `AWS::" + (first ? "ApiGatewayV2" : "ApiGateway") + "::VpcLink`";
    return refused(call, call.integration().connection().link().span(), message, mend);
  }

  private static Optional<Fault> secondTarget(String name, Call call) {
    Value<Text> target = call.integration().connection().target();
    return target.isKnown()
        ? refused(
                call,
                target.span(),
                name + ", which has a target of its own",
                "drop `IntegrationTarget`")
            .map(fault -> fault.as(Severity.NOTE))
        : Optional.empty();
  }

  private static Optional<Fault> missingTarget(String name, Call call) {
    Connection connection = call.integration().connection();
    if (call.api().kind() != ApiKind.REST || !connection.target().isAbsent()) {
      return Optional.empty();
    }
    String message = name + " and the integration has no `IntegrationTarget`";
    String log = "IntegrationTarget is required for VpcLinkV2 <id>.";
    return refused(
            call,
            connection.link().span(),
            message,
            "add `IntegrationTarget`, the ARN of the load balancer")
        .map(fault -> fault.seenAs(new Symptom("deploy", "deploy refused", "", log)));
  }

  private static Optional<Fault> refused(Call call, Span place, String message, String mend) {
    Symptom symptom = new Symptom("deploy", "deploy refused", "", "");
    return Optional.of(
        Fault.at(place, call.integration().origin(), message).mend(mend).seenAs(symptom));
  }

  private static Optional<Fault> ofPublic(Network network, Call call) {
    Value<Text> link = call.integration().connection().link();
    String message = "the VPC link is not used, the request goes over the internet";
    String status = call.api().kind() == ApiKind.HTTP ? "503" : "504";
    return link.get()
        .filter(id -> isLink(network, id))
        .map(id -> Fault.at(link.span(), call.integration().origin(), message))
        .map(fault -> fault.mend("set `ConnectionType` to `VPC_LINK`"))
        .map(fault -> fault.as(Severity.WARNING).seenAs(new Symptom("first-call", status, "", "")));
  }

  private static boolean isLink(Network network, Text id) {
    return network.link(id).isPresent() || id.literal().filter(text -> !text.isBlank()).isPresent();
  }
}
