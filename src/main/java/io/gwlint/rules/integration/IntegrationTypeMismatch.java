package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Backend;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.IntegrationType;
import io.gwlint.gateway.ServiceUri.Form;
import io.gwlint.gateway.Subtype;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.source.Span;
import io.gwlint.value.Text;
import java.util.Optional;

/** GW309: an integration of a type that does not go with its target or with the kind of API. */
@AutoService(Rule.class)
public final class IntegrationTypeMismatch implements Rule {
  private static final String NO_TYPE =
      "1 validation error detected: Value '?' at 'putIntegrationInput.type' failed to satisfy"
          + " constraint: Member must satisfy enum value set: [HTTP, MOCK, AWS_PROXY, HTTP_PROXY,"
          + " AWS]";
  private static final String NO_URL = "Invalid HTTP endpoint specified for URI";

  @Override
  public void check(Gateway gateway, Report report) {
    CallFaults.report(
        gateway,
        report,
        call ->
            call.integration()
                .type()
                .get()
                .flatMap(type -> new Typed(gateway, call, type).fault())
                .or(() -> misspelt(call)));
  }

  private static Optional<Fault> misspelt(Call call) {
    boolean isRest = call.api().kind() == ApiKind.REST && !call.isImported();
    return IntegrationType.misspelt(call.integration().type())
        .map(
            word ->
                CallFaults.refused(
                        call.integration().type().span(),
                        call,
                        "there is no integration type `" + word + "`",
                        isRest ? NO_TYPE.replace("?", word) : "")
                    .mend("write `AWS_PROXY`, `AWS`, `HTTP_PROXY`, `HTTP` or `MOCK`"));
  }

  private record Typed(Gateway gateway, Call call, IntegrationType type) {
    Optional<Fault> fault() {
      if (call.api().kind() == ApiKind.HTTP) {
        boolean hasType = type.isProxy() || call.isImported();
        return hasType ? ofHttpApi() : Optional.of(noSuchType());
      }
      return ofStreaming().or(this::ofTarget);
    }

    private Fault noSuchType() {
      return refused(
              call.integration().type().span(), "HTTP APIs have no `" + type + "` integrations", "")
          .mend("make it `AWS_PROXY` or `HTTP_PROXY`, or declare a REST API");
    }

    private Optional<Fault> ofHttpApi() {
      return call.hasSubtype()
          ? call.integration().subtype().get().flatMap(this::ofSubtype)
          : ofTarget();
    }

    private Optional<Fault> ofSubtype(String subtype) {
      Span span = call.integration().subtype().span();
      if (type == IntegrationType.HTTP_PROXY) {
        String message = "`" + subtype + "` needs the type `AWS_PROXY`, not `HTTP_PROXY`";
        return Optional.of(refused(call.integration().type().span(), message, ""));
      }
      return Subtype.of(subtype).isPresent()
          ? Optional.empty()
          : Optional.of(
              refused(
                      span,
                      "HTTP APIs have no subtype `" + subtype + "`",
                      "Operation: " + subtype + " is not supported.")
                  .mend("name one of " + Subtype.names()));
    }

    private Optional<Fault> ofStreaming() {
      boolean streams = call.integration().streaming().is(true).isYes();
      return streams && !type.isProxy()
          ? Optional.of(
              refused(
                      call.integration().streaming().span(),
                      "`" + type + "` integrations cannot stream their response",
                      "")
                  .mend("make it `AWS_PROXY` or `HTTP_PROXY`"))
          : Optional.empty();
    }

    private Optional<Fault> ofTarget() {
      return call.integration().uri().get().flatMap(this::ofUri);
    }

    private Optional<Fault> ofUri(Text uri) {
      Form form = LambdaUri.formOf(gateway, uri);
      boolean isArn = form == Form.SERVICE || form == Form.OTHER_ARN;
      if (call.isToEndpoint() && isArn && !isListener()) {
        return Optional.of(
            refused(uriSpan(), "`" + type + "` needs a URL, and the URI is an ARN", NO_URL)
                .mend("make it `" + (type.isProxy() ? "AWS_PROXY" : "AWS") + "`, or give a URL"));
      }
      if (call.isToService() && form == Form.URL) {
        return Optional.of(
            refused(
                    uriSpan(),
                    "`" + type + "` needs an ARN, and the URI is a URL",
                    CallFaults.NO_ARN)
                .mend("make it `" + (type.isProxy() ? "HTTP_PROXY" : "HTTP") + "`"));
      }
      return type == IntegrationType.AWS_PROXY ? ofProxy() : Optional.empty();
    }

    // A private integration of an HTTP API names a listener.
    private boolean isListener() {
      return call.api().kind() != ApiKind.REST && !call.integration().isPrivate().isNo();
    }

    private Optional<Fault> ofProxy() {
      return call.integration().backend() instanceof Backend.Service service
              && !service.service().equals("firehose")
              && service.service().matches("[a-z0-9.-]+")
          ? Optional.of(ofService(service.service()))
          : Optional.empty();
    }

    private Fault ofService(String service) {
      String message = "`AWS_PROXY` calls functions, and the URI is one of `" + service + "`";
      boolean isHttp = call.api().kind() == ApiKind.HTTP;
      return refused(uriSpan(), message, CallFaults.NO_FUNCTION)
          .mend(isHttp ? "name the service's action in `IntegrationSubtype`" : "make it `AWS`");
    }

    private Span uriSpan() {
      return call.integration().uri().span();
    }

    private Fault refused(Span span, String message, String reason) {
      boolean onRecord = call.api().kind() == ApiKind.REST || reason.startsWith("Operation");
      return CallFaults.refused(span, call, message, onRecord ? reason : "");
    }
  }
}
