package io.gwlint.rules.backend;

import static io.gwlint.gateway.Limits.RAISED_TIMEOUT_MILLIS;
import static io.gwlint.gateway.Limits.REST_TIMEOUT_MILLIS;
import static io.gwlint.gateway.Limits.SHORTEST_TIMEOUT_MILLIS;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Surroundings;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Symptom;
import java.util.Optional;

/** An integration timeout that the kind of API, its endpoint type or the account does not allow. */
@AutoService(Rule.class)
public final class IntegrationTimeoutRange implements Rule {
  @Override
  public void check(Gateway gateway, Report report) {
    for (Call call : gateway.calls()) {
      Optional<Long> written = call.integration().timeoutMillis().get();
      written
          .flatMap(millis -> fault(call, millis, gateway.surroundings()))
          .ifPresent(fault -> report.add(fault.in(call.api().kind()).on(call.route())));
    }
  }

  private static Optional<Fault> fault(Call call, long millis, Surroundings surroundings) {
    if (millis < SHORTEST_TIMEOUT_MILLIS) {
      return Optional.of(tooShort(call, millis));
    }
    if (millis > call.longestTimeoutMillis()) {
      return Optional.of(tooLong(call, millis));
    }
    if (millis <= REST_TIMEOUT_MILLIS || !call.needsQuotaForLongTimeout()) {
      return Optional.empty();
    }
    Optional<Long> quota = surroundings.integrationTimeoutMillis();
    return quota.isEmpty()
        ? Optional.of(needsQuota(call, millis))
        : quota.filter(most -> millis > most).map(most -> overQuota(call, millis, most));
  }

  private static Fault overQuota(Call call, long millis, long quota) {
    return at(
            call,
            "integration timeout of "
                + millis
                + " ms is over the account's quota of "
                + quota
                + " ms")
        .mend("set it to " + quota + " or less, or have the quota raised before you deploy")
        .seenAs(
            new Symptom(
                "deploy",
                "deploy refused",
                "",
                "Timeout should be between "
                    + SHORTEST_TIMEOUT_MILLIS
                    + " ms and "
                    + quota
                    + " ms"));
  }

  private static Fault tooShort(Call call, long millis) {
    String message =
        "integration timeout of " + millis + " ms is under " + SHORTEST_TIMEOUT_MILLIS + " ms";
    return millis > 0
        ? at(call, message + ": it counts milliseconds, not seconds")
            .mend("write milliseconds, such as " + millis * 1000)
        : at(call, message).mend("leave it out to wait as long as the service does by default");
  }

  private static Fault tooLong(Call call, long millis) {
    long most = call.longestTimeoutMillis();
    String kind =
        switch (call.api().kind()) {
          case HTTP -> "an HTTP API";
          case WEBSOCKET -> "a WebSocket API";
          case REST -> most == REST_TIMEOUT_MILLIS ? "an edge-optimized API" : "any integration";
        };
    return at(
            call,
            "integration timeout of "
                + millis
                + " ms is over "
                + most
                + " ms, the most "
                + kind
                + " can have")
        .mend(
            "set it to "
                + most
                + " or less, or answer at once and do the long work asynchronously");
  }

  private static Fault needsQuota(Call call, long millis) {
    String message = "integration timeout of " + millis + " ms ";
    return millis > RAISED_TIMEOUT_MILLIS
        ? at(
                call,
                message
                    + "is over "
                    + RAISED_TIMEOUT_MILLIS
                    + " ms, the highest quota known to be granted")
            .mend("set it to " + RAISED_TIMEOUT_MILLIS + " or less, or stream the response")
            .as(Severity.WARNING)
        : at(
                call,
                message
                    + "deploys only where the account's quota was raised over "
                    + REST_TIMEOUT_MILLIS
                    + " ms")
            .mend(
                "have the quota `Maximum integration timeout in milliseconds` raised before you"
                    + " deploy")
            .as(Severity.NOTE);
  }

  private static Fault at(Call call, String message) {
    return Fault.at(
        call.integration().timeoutMillis().span(), call.integration().origin(), message);
  }
}
