package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Backend;
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
import io.gwlint.value.Text.Reference;
import java.util.Optional;

/** GW312: an integration that needs a role and has none, or something that is none. */
@AutoService(Rule.class)
public final class IntegrationCredentialsMissing implements Rule {
  private static final String MISSING = "Role ARN must be specified for AWS integrations";
  private static final String MISSING_FOR =
      "Role ARN must be specified for AWS integration configuration with Subtype: ";
  private static final String NO_CALLER =
      "AWS_IAM Auth type is required for AWS integrations with identity forwarding specified";
  private static final String ANY_USER = ":iam::*:user/*";

  @Override
  public void check(Gateway gateway, Report report) {
    CallFaults.report(gateway, report, call -> fault(gateway, call));
  }

  private static Optional<Fault> fault(Gateway gateway, Call call) {
    if (call.integration().credentials().isAbsent()) {
      return needsRole(call) ? Optional.of(missing(call)) : Optional.empty();
    }
    return call.integration().credentials().get().flatMap(text -> ofText(gateway, call, text));
  }

  private static boolean needsRole(Call call) {
    return call.integration().backend() instanceof Backend.Service
        && (call.hasSubtype() || call.isOfType(IntegrationType.AWS));
  }

  private static Fault missing(Call call) {
    if (call.hasSubtype()) {
      Span span = call.integration().subtype().span();
      String subtype = call.integration().subtype().get().orElse("");
      return CallFaults.refused(
              span, call, "`" + subtype + "` is called without a role", MISSING_FOR + subtype)
          .mend("set `CredentialsArn` to a role that `apigateway.amazonaws.com` can assume");
    }
    String service = ((Backend.Service) call.integration().backend()).service();
    String property = call.api().kind() == ApiKind.WEBSOCKET ? "CredentialsArn" : "Credentials";
    return CallFaults.refused(
            call.integration().uri().span(),
            call,
            "`" + service + "` is called without a role",
            MISSING)
        .mend("set `" + property + "` to a role that `apigateway.amazonaws.com` can assume");
  }

  private static Optional<Fault> ofText(Gateway gateway, Call call, Text text) {
    Span span = call.integration().credentials().span();
    Optional<Reference> name =
        text.reference().filter(ref -> ref.attribute().isEmpty() && gateway.role(text).isPresent());
    if (name.isPresent()) {
      String role = name.get().resource();
      return Optional.of(
          refused(call, span, "`!Ref " + role + "` is the role's name, not its ARN")
              .mend("write `!GetAtt " + role + ".Arn`"));
    }
    if (ServiceUri.formOf(text) == ServiceUri.Form.NO_ARN || isUrl(text)) {
      return Optional.of(refused(call, span, "`" + text + "` is not the ARN of a role"));
    }
    boolean needsCaller = text.toString().endsWith(ANY_USER);
    return needsCaller && call.route().access().authorization().is("AWS_IAM").isNo()
        ? Optional.of(noCaller(call, span))
        : Optional.empty();
  }

  private static boolean isUrl(Text text) {
    return ServiceUri.formOf(text) == ServiceUri.Form.URL;
  }

  private static Fault refused(Call call, Span span, String message) {
    return CallFaults.refused(
        span, call, message, call.api().kind() == ApiKind.REST ? CallFaults.NO_ARN : "");
  }

  private static Fault noCaller(Call call, Span span) {
    Fault fault =
        CallFaults.at(
                span, call, "the caller's own credentials are used, but nobody signs the request")
            .mend("set `AuthorizationType: AWS_IAM`, or name a role");
    return call.isOfType(IntegrationType.AWS) && call.api().kind() == ApiKind.REST
        ? fault.seenAs(Symptom.refused(NO_CALLER))
        : fault.seenAs(Symptom.atFirstCall("500", Symptom.INTERNAL_ERROR, ""));
  }
}
