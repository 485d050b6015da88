package io.gwlint.rules.response;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Backend;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.IntegrationResponse;
import io.gwlint.gateway.IntegrationType;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import io.gwlint.value.RegularExpression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** GW506: a selection pattern that this backend never matches, or that another one takes. */
@AutoService(Rule.class)
public final class SelectionPatternUnreachable implements Rule {
  private static final List<String> STATUSES =
      IntStream.range(100, 600).mapToObj(String::valueOf).toList();

  @Override
  public void check(Gateway gateway, Report report) {
    for (Call call : gateway.calls()) {
      if (call.mapsResponses()) {
        twice(call, report);
        for (IntegrationResponse response : call.integration().responses().list()) {
          offence(call, response)
              .map(message -> fault(call, response, message))
              .ifPresent(report::add);
        }
      }
    }
  }

  private static Optional<String> offence(Call call, IntegrationResponse response) {
    Optional<String> pattern = response.pattern().get().filter(text -> !response.isDefault());
    if (pattern.isEmpty()
        || pattern.get().equals("default")
        || RegularExpression.offence(pattern.get()).isPresent()) {
      return Optional.empty();
    }
    if (call.integration().backend() instanceof Backend.Lambda) {
      return isForStatuses(pattern.get())
          ? Optional.of("is compared with error messages of the function, never with a status")
          : Optional.empty();
    }
    boolean byStatus =
        call.integration().backend() instanceof Backend.Service
            || call.integration().type().is(IntegrationType.HTTP).isYes()
            || call.integration().type().is(IntegrationType.MOCK).isYes();
    return byStatus && matchesNone(response)
        ? Optional.of("is compared with the status of the backend, and matches none")
        : Optional.empty();
  }

  // A function may well throw "404"; what spells a range of statuses, or success, is a mistake.
  private static boolean isForStatuses(String pattern) {
    boolean range = pattern.contains("\\d") || pattern.contains("[0-9]");
    boolean numbers =
        RegularExpression.matches(pattern, "404").isYes()
            || RegularExpression.matches(pattern, "500").isYes();
    boolean words = !RegularExpression.matches(pattern, "not found").isNo();
    boolean success = RegularExpression.matches(pattern, "200").isYes();
    return !words && (success || (range && numbers));
  }

  private static boolean matchesNone(IntegrationResponse response) {
    return STATUSES.stream().allMatch(status -> response.selects(status).isNo());
  }

  private static void twice(Call call, Report report) {
    Map<String, IntegrationResponse> seen = new HashMap<>();
    for (IntegrationResponse response : call.integration().responses().list()) {
      Optional<String> pattern = response.pattern().orDefault("").get();
      IntegrationResponse first =
          pattern.isEmpty() ? response : seen.getOrDefault(pattern.get(), response);
      if (!first.span().equals(response.span())) {
        report.add(
            fault(call, response, "is that of another integration response, too")
                .related(first.span(), "the other one")
                .as(Severity.WARNING));
      }
      pattern.ifPresent(text -> seen.putIfAbsent(text, response));
    }
  }

  private static Fault fault(Call call, IntegrationResponse response, String message) {
    String pattern = response.pattern().get().orElse("");
    String which = pattern.isEmpty() ? "having no pattern" : "the pattern `" + pattern + "`";
    return Fault.at(
            response.pattern().isAbsent() ? response.span() : response.pattern().span(),
            call.route().origin(),
            which + " " + message)
        .mend(mend(call))
        .in(call.api().kind())
        .on(call.route());
  }

  private static String mend(Call call) {
    return call.integration().backend() instanceof Backend.Lambda
        ? "write what the error message looks like, such as `Not found.*`"
        : "write statuses, such as `404` or `4\\d{2}`";
  }
}
