package io.gwlint.rules.response;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Backend;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.IntegrationResponse;
import io.gwlint.gateway.IntegrationType;
import io.gwlint.gateway.MappingTemplate;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Symptom;
import io.gwlint.value.Answer;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** GW503: integration responses of which none takes what the backend ordinarily answers. */
@AutoService(Rule.class)
public final class IntegrationResponseNoDefault implements Rule {
  // An endpoint may answer what it likes to a request that it takes: 201, 204, a redirection.
  private static final List<String> SUCCESSES = statuses(200, 400);
  private static final String NO_MATCH =
      "No match for output mapping and no default output mapping configured. Endpoint Response"
          + " Status Code: ";
  private static final Pattern STATUS_ALONE =
      Pattern.compile("\\s*\\{\\s*\"?statusCode\"?\\s*:\\s*\"?(\\d{3})\"?\\s*}\\s*");
  private static final List<String> CLIENT_ERRORS = List.of("404", "403", "400");

  @Override
  public void check(Gateway gateway, Report report) {
    for (Call call : gateway.calls()) {
      if (call.mapsResponses() && !call.integration().responses().list().isEmpty()) {
        check(call, report);
      }
    }
  }

  private static void check(Call call, Report report) {
    Items<IntegrationResponse> responses = call.integration().responses();
    List<String> ordinary = ordinary(call);
    if (!ordinary.isEmpty() && takes(responses, ordinary).isNo()) {
      report.add(fault(call, "no integration response takes " + phrase(ordinary)));
      return;
    }
    if (ordinary.equals(SUCCESSES)) {
      clientErrors(call).stream()
          .filter(status -> takes(responses, List.of(status)).isNo())
          .findFirst()
          .ifPresent(status -> report.add(unmapped(call, status)));
    }
  }

  // What selects: a function's error message, empty when it succeeds; a mock's own status; a status
  // else.
  private static List<String> ordinary(Call call) {
    Backend backend = call.integration().backend();
    if (backend instanceof Backend.Lambda) {
      return List.of("");
    }
    if (call.integration().type().is(IntegrationType.MOCK).isYes()) {
      return mocked(call);
    }
    boolean status =
        backend instanceof Backend.Service
            || call.integration().type().is(IntegrationType.HTTP).isYes();
    return status ? SUCCESSES : List.of();
  }

  private static List<String> statuses(int from, int to) {
    return IntStream.range(from, to).mapToObj(String::valueOf).toList();
  }

  // What templates give that are nothing but a status; any status when one may give another.
  private static List<String> mocked(Call call) {
    Items<MappingTemplate> templates = call.integration().body().templates();
    List<String> statuses =
        templates.list().stream().flatMap(one -> status(one).stream()).distinct().toList();
    boolean known =
        templates.complete()
            && !statuses.isEmpty()
            && templates.list().stream().allMatch(one -> status(one).isPresent());
    return known ? statuses : statuses(100, 600);
  }

  private static Optional<String> status(MappingTemplate template) {
    return template
        .text()
        .get()
        .flatMap(Text::literal)
        .map(STATUS_ALONE::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1));
  }

  private static List<String> clientErrors(Call call) {
    boolean json =
        call.integration().backend() instanceof Backend.Service service
            && Backend.Service.OF_JSON_PROTOCOL.contains(service.service());
    return json ? List.of("400") : CLIENT_ERRORS;
  }

  private static Answer takes(Items<IntegrationResponse> responses, List<String> answers) {
    Answer answer = responses.complete() ? Answer.NO : Answer.UNKNOWN;
    for (IntegrationResponse response : responses.list()) {
      answer = response.isDefault() ? Answer.YES : answer;
      for (String one : answers) {
        answer = answer.isYes() ? answer : answer.or(response.selects(one));
      }
    }
    return answer;
  }

  private static String phrase(List<String> ordinary) {
    if (ordinary.equals(SUCCESSES)) {
      return "a status of success, such as 200: every one has a pattern, and none matches";
    }
    if (ordinary.size() > 1) {
      return "any status: every one has a pattern, and none matches";
    }
    return ordinary.get(0).isEmpty()
        ? "a call that succeeds: every one has a pattern for error messages"
        : "status " + ordinary.get(0) + ": every one has a pattern that does not match it";
  }

  private static Fault unmapped(Call call, String status) {
    return fault(
            call, "no integration response takes status " + status + ": every one has a pattern")
        .as(Severity.WARNING)
        .seenAs(Symptom.misconfigured(NO_MATCH + status));
  }

  private static Fault fault(Call call, String message) {
    return Fault.at(call.integration().responses().span(), call.route().origin(), message)
        .mend("leave the pattern out of one integration response, which then takes the rest")
        .in(call.api().kind())
        .on(call.route());
  }
}
