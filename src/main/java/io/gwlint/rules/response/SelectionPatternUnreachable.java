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
    return isByStatus(call) && matchesNone(response)
        ? Optional.of("is compared with the status of the backend, and matches none")
        : Optional.empty();
  }

  private static boolean isByStatus(Call call) {
    return call.integration().backend() instanceof Backend.Service
        || call.integration().type().is(IntegrationType.HTTP).isYes()
        || call.integration().type().is(IntegrationType.MOCK).isYes();
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
        report.add(shared(call, response).related(first.span(), "the other one"));
      } else {
        overlap(call, response).ifPresent(report::add);
      }
      pattern.ifPresent(text -> seen.putIfAbsent(text, response));
    }
  }

  private static Fault shared(Call call, IntegrationResponse response) {
    return response.isDefault()
        ? faultOf(
            call, response, "two integration responses have no pattern: which one answers is open")
        : fault(call, response, "is that of another integration response, too");
  }

  // Which of two patterns is tried first is not documented. Those for error messages overlap on
  // purpose, a general one behind special ones; statuses can be told apart.
  private static Optional<Fault> overlap(Call call, IntegrationResponse response) {
    if (!isByStatus(call) || response.isDefault()) {
      return Optional.empty();
    }
    for (IntegrationResponse other : call.integration().responses().list()) {
      if (other.span().equals(response.span())) {
        return Optional.empty();
      }
      Optional<String> both =
          STATUSES.stream()
              .filter(status -> response.selects(status).and(other.selects(status)).isYes())
              .findFirst();
      if (both.isPresent() && !other.pattern().equals(response.pattern())) {
        String message =
            "matches " + both.get() + ", and so does `" + other.pattern().get().orElse("") + "`";
        return Optional.of(
            fault(call, response, message + ": which one answers is open")
                .related(other.pattern().span(), "the other pattern"));
      }
    }
    return Optional.empty();
  }

  private static Fault fault(Call call, IntegrationResponse response, String message) {
    String pattern = response.pattern().get().orElse("");
    return faultOf(call, response, "the pattern `" + pattern + "` " + message);
  }

  private static Fault faultOf(Call call, IntegrationResponse response, String message) {
    return Fault.at(
            response.pattern().isAbsent() ? response.span() : response.pattern().span(),
            call.route().origin(),
            message)
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
