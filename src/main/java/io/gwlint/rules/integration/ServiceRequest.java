package io.gwlint.rules.integration;

import io.gwlint.gateway.Backend;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.IntegrationResponse.ParameterMapping;
import io.gwlint.gateway.MappingTemplate;
import io.gwlint.gateway.ServiceUri;
import io.gwlint.value.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The request that a REST or WebSocket API makes of an AWS service, as the service's protocol wants
 * it.
 */
record ServiceRequest(Call call, ServiceUri uri) {
  private static final String HEADER = "integration.request.header.";
  private static final String TARGET = "X-Amz-Target";
  private static final String CONTENT_TYPE = "Content-Type";
  private static final String FORM = "application/x-www-form-urlencoded";

  // Of those the gateway does not know what the header says.
  private static final Set<String> WITHOUT_TARGET = Set.of("events");

  // The operation and its parameters are a form.
  private static final Set<String> QUERY = Set.of("sqs", "sns");

  /** What is missing, and what to do. */
  record Complaint(String message, String mend) {}

  Optional<Complaint> complaint() {
    Optional<String> service = uri.service().literal();
    if (service.isEmpty() || !call.integration().requestParameters().complete()) {
      return Optional.empty();
    }
    if (Backend.Service.OF_JSON_PROTOCOL.contains(service.get())) {
      return ofVerb(service.get()).or(() -> ofTarget(service.get()));
    }
    return QUERY.contains(service.get()) ? ofForm(service.get()) : Optional.empty();
  }

  private Optional<Complaint> ofVerb(String service) {
    return call.integration()
        .method()
        .get()
        .map(verb -> verb.toUpperCase(Locale.ROOT))
        .filter(verb -> !verb.equals("POST") && !verb.equals("ANY"))
        .map(
            verb ->
                new Complaint(
                    "`" + service + "` takes calls only by `POST`, not by `" + verb + "`",
                    "set the integration's verb to `POST`"));
  }

  private Optional<Complaint> ofTarget(String service) {
    boolean needed = uri.isPath() || (uri.isAction() && WITHOUT_TARGET.contains(service));
    return needed && !maps(TARGET)
        ? Optional.of(
            new Complaint(
                "`" + service + "` is not told its operation: there is no header `" + TARGET + "`",
                "map `" + HEADER + TARGET + "` to the operation in single quotes"))
        : Optional.empty();
  }

  // With a body that is a form, the type of the body has to be one; callers may send such.
  private Optional<Complaint> ofForm(String service) {
    boolean form =
        !templates().isEmpty()
            && all(ServiceRequest::startsAsForm)
            && templates().stream().noneMatch(template -> template.key().value().contains(FORM));
    if (!form || maps(TARGET)) {
      return Optional.empty();
    }
    Optional<Text> type = mapping(CONTENT_TYPE).flatMap(mapping -> mapping.expression().get());
    boolean wrong =
        type.isPresent()
            ? type.get().literal().filter(ServiceRequest::isOtherType).isPresent()
            : !maps(CONTENT_TYPE);
    return wrong
        ? Optional.of(
            new Complaint(
                "`" + service + "` gets a form that does not say so in `" + CONTENT_TYPE + "`",
                "map `" + HEADER + CONTENT_TYPE + "` to `'" + FORM + "'`"))
        : Optional.empty();
  }

  private static boolean isOtherType(String text) {
    return text.startsWith("'") && !text.toLowerCase(Locale.ROOT).contains(FORM);
  }

  private static boolean startsAsForm(Text template) {
    return template.toString().strip().startsWith("Action=");
  }

  private List<MappingTemplate> templates() {
    return call.integration().body().templates().list();
  }

  private boolean all(Predicate<Text> test) {
    return call.integration().body().templates().complete()
        && templates().stream().allMatch(template -> template.text().test(test).isYes());
  }

  private Optional<ParameterMapping> mapping(String header) {
    return call.integration().requestParameters().list().stream()
        .filter(mapping -> mapping.target().value().equalsIgnoreCase(HEADER + header))
        .findFirst();
  }

  /** True when the header is mapped, or a template may set it. */
  private boolean maps(String header) {
    return mapping(header).isPresent()
        || !all(text -> !text.hasOpenParts() && !text.toString().contains("requestOverride"));
  }
}
