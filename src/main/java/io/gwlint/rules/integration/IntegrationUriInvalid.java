package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.IntegrationType;
import io.gwlint.gateway.ServiceUri;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Symptom;
import io.gwlint.source.Span;
import io.gwlint.value.Text;
import java.util.Optional;

/** GW307: the URI of a function or service that the gateway cannot read. */
@AutoService(Rule.class)
public final class IntegrationUriInvalid implements Rule {
  private static final String NEITHER = "AWS ARN for integration must contain path or action";

  @Override
  public void check(Gateway gateway, Report report) {
    CallFaults.report(
        gateway,
        report,
        call -> call.isToService() && !call.hasSubtype() ? fault(gateway, call) : Optional.empty());
  }

  private static Optional<Fault> fault(Gateway gateway, Call call) {
    Span span = call.integration().uri().span();
    if (call.integration().uri().isAbsent()) {
      return call.api().kind() == ApiKind.REST
          ? Optional.of(refused(call, span, "the integration has no `Uri`", CallFaults.NO_ARN))
          : Optional.empty();
    }
    return call.integration().uri().get().flatMap(uri -> ofUri(gateway, call, uri));
  }

  private static Optional<Fault> ofUri(Gateway gateway, Call call, Text uri) {
    Span span = call.integration().uri().span();
    boolean takesBareArn = call.api().kind() == ApiKind.HTTP;
    return switch (LambdaUri.formOf(gateway, uri)) {
      case NO_ARN ->
          uri.reference().isPresent() || CallFaults.isWrittenThere(call.integration().uri())
              ? Optional.of(
                  refused(call, span, "`" + shown(uri) + "` is no ARN", CallFaults.NO_ARN)
                      .mend(form()))
              : Optional.empty();
      case OTHER_ARN ->
          takesBareArn
              ? Optional.empty()
              : Optional.of(
                  refused(
                          call,
                          span,
                          "`" + shown(uri) + "` is the ARN itself, not the URI of a call",
                          NEITHER)
                      .mend(form()));
      case SERVICE -> ServiceUri.of(uri).flatMap(service -> ofService(gateway, call, service));
      case URL, UNKNOWN -> Optional.empty();
    };
  }

  private static Optional<Fault> ofService(Gateway gateway, Call call, ServiceUri uri) {
    Span span = call.integration().uri().span();
    if (uri.isNeither()) {
      return Optional.of(
          refused(
                  call,
                  span,
                  "the URI has neither `path/` nor `action/` after the service",
                  NEITHER)
              .mend("write `path/` or `action/` and what is to be called"));
    }
    if (!uri.service().equals(Text.of("lambda"))) {
      return Optional.empty();
    }
    boolean proxy = call.isOfType(IntegrationType.AWS_PROXY);
    return !uri.isPath()
        ? Optional.empty()
        : new LambdaUri(gateway, uri.operation(), proxy)
            .complaint(call.integration().streaming())
            .map(complaint -> ofLambda(call, complaint, proxy));
  }

  private static Fault ofLambda(Call call, LambdaUri.Complaint complaint, boolean proxy) {
    Fault fault =
        CallFaults.at(call.integration().uri().span(), call, complaint.message()).mend(form());
    boolean refused = proxy && call.api().kind() == ApiKind.REST && complaint.refused();
    return refused ? fault.seenAs(Symptom.refused(CallFaults.NO_FUNCTION)) : fault;
  }

  private static Fault refused(Call call, Span span, String message, String reason) {
    return CallFaults.refused(span, call, message, call.api().kind() == ApiKind.REST ? reason : "");
  }

  private static String form() {
    return "write"
        + " `arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/"
        + "${Function.Arn}/invocations`";
  }

  private static String shown(Text uri) {
    String all = uri.toString();
    return all.length() > 60 ? all.substring(0, 60) + "..." : all;
  }
}
