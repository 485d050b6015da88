package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Network.LoadBalancer;
import io.gwlint.gateway.ServiceUri;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import io.gwlint.source.Span;
import io.gwlint.value.Text;
import io.gwlint.value.Text.Reference;
import java.util.Optional;

/** GW308: a URL that the gateway does not take, or cannot reach over the internet. */
@AutoService(Rule.class)
public final class HttpEndpointInvalid implements Rule {
  private static final String REFUSED = "Invalid HTTP endpoint specified for URI";

  @Override
  public void check(Gateway gateway, Report report) {
    CallFaults.report(
        gateway, report, call -> call.isToEndpoint() ? fault(gateway, call) : Optional.empty());
  }

  private static Optional<Fault> fault(Gateway gateway, Call call) {
    Span span = call.integration().uri().span();
    boolean isRest = call.api().kind() == ApiKind.REST;
    if (call.integration().uri().isAbsent()) {
      return isRest
          ? Optional.of(CallFaults.refused(span, call, "the integration has no `Uri`", REFUSED))
          : Optional.empty();
    }
    return call.integration()
        .uri()
        .get()
        .filter(uri -> CallFaults.isWrittenThere(call.integration().uri()))
        .filter(uri -> isRest || !call.integration().isPrivate().isYes())
        .flatMap(uri -> ofBalancer(gateway, call, uri).or(() -> ofUri(call, uri)));
  }

  private static Optional<Fault> ofBalancer(Gateway gateway, Call call, Text uri) {
    return Endpoint.authority(uri)
        .flatMap(authority -> authority.parts().stream().findFirst())
        .filter(Reference.class::isInstance)
        .map(Reference.class::cast)
        .flatMap(
            host ->
                gateway.network().loadBalancers().stream()
                    .filter(one -> one.origin().logicalId().equals(host.resource()))
                    .findFirst()
                    .flatMap(one -> ofBalancer(call, host, one)));
  }

  private static Optional<Fault> ofBalancer(Call call, Reference host, LoadBalancer balancer) {
    Span span = call.integration().uri().span();
    String name = host.resource();
    if (host.attribute().isEmpty()) {
      String message = "`" + name + "` gives the ARN of the load balancer, which is no host";
      return Optional.of(
          CallFaults.at(span, call, message).mend("write `${" + name + ".DNSName}`"));
    }
    boolean unreachable = isOverInternet(call) && balancer.scheme().is("internal").isYes();
    return host.attribute().equals("DNSName") && unreachable
        ? Optional.of(
            CallFaults.at(span, call, "`" + name + "` is internal, and no VPC link leads to it")
                .related(balancer.scheme().span(), "the load balancer is internal")
                .mend("reach it through a VPC link"))
        : Optional.empty();
  }

  private static boolean isOverInternet(Call call) {
    return call.api().kind() != ApiKind.HTTP && call.integration().isPrivate().isNo();
  }

  private static Optional<Fault> ofUri(Call call, Text uri) {
    Span span = call.integration().uri().span();
    if (ServiceUri.formOf(uri) == ServiceUri.Form.NO_ARN) {
      return lacksScheme(uri)
          ? Optional.of(
              CallFaults.refused(
                      span,
                      call,
                      "`" + uri + "` begins with neither `http://` nor `https://`",
                      call.api().kind() == ApiKind.REST ? REFUSED : "")
                  .mend("write the whole URL"))
          : Optional.empty();
    }
    return Endpoint.of(uri).flatMap(endpoint -> ofEndpoint(call, endpoint));
  }

  // A stage variable may stand for the whole URL; that of an unknown part may come with a scheme.
  private static boolean lacksScheme(Text uri) {
    String head = ServiceUri.head(uri);
    boolean mayGoOn = !uri.isLiteral() && "https://".startsWith(head);
    return !mayGoOn && !head.startsWith("${");
  }

  private static Optional<Fault> ofEndpoint(Call call, Endpoint endpoint) {
    Span span = call.integration().uri().span();
    Optional<String> wrong = endpoint.complaint();
    if (wrong.isPresent()) {
      return wrong.map(message -> CallFaults.at(span, call, message));
    }
    if (endpoint.isLowPort()) {
      String message =
          "port "
              + endpoint.port().orElse("")
              + " is under 1024, and of those only 80 and 443 are called";
      return Optional.of(CallFaults.at(span, call, message).as(Severity.WARNING));
    }
    return isOverInternet(call) && endpoint.isPrivate()
        ? Optional.of(
            CallFaults.at(span, call, "`" + endpoint.host() + "` is no address of the internet")
                .mend("reach it through a VPC link"))
        : Optional.empty();
  }
}
