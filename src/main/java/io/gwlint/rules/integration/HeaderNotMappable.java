package io.gwlint.rules.integration;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.IntegrationResponse;
import io.gwlint.gateway.IntegrationResponse.ParameterMapping;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Symptom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** GW326: a mapping onto a header that the gateway sets itself. */
@AutoService(Rule.class)
public final class HeaderNotMappable implements Rule {
  private static final String TARGET = "integration.request.header.";

  // Recorded with every type of REST integration.
  private static final Set<String> NEVER =
      Set.of("content-length", "transfer-encoding", "x-amzn-trace-id", "x-amzn-apigateway-api-id");
  private static final Set<String> NOT_TO_SERVICES =
      Set.of("authorization", "connection", "expect", "proxy-authenticate", "te");

  // Of HTTP APIs, both ways.
  private static final Set<String> RESERVED =
      Set.of(
          "authorization",
          "connection",
          "content-encoding",
          "content-length",
          "content-location",
          "forwarded",
          "keep-alive",
          "origin",
          "proxy-authenticate",
          "proxy-authorization",
          "te",
          "trailers",
          "transfer-encoding",
          "upgrade",
          "x-forwarded-for",
          "x-forwarded-host",
          "x-forwarded-proto",
          "via");
  private static final List<String> RESERVED_BEGINNINGS =
      List.of("access-control-", "apigw-", "x-amz-", "x-amzn-");

  @Override
  public void check(Gateway gateway, Report report) {
    for (Call call : gateway.calls()) {
      boolean changes = call.api().kind() == ApiKind.HTTP && !call.hasSubtype();
      for (ParameterMapping mapping : call.integration().requestParameters().list()) {
        add(call, changes ? reserved(call, mapping) : ofRest(call, mapping), report);
      }
      if (changes) {
        for (IntegrationResponse response : call.integration().responses().list()) {
          response.parameters().list().forEach(one -> add(call, reserved(call, one), report));
        }
      }
    }
  }

  private static void add(Call call, Optional<Fault> fault, Report report) {
    fault.ifPresent(found -> report.add(found.in(call.api().kind()).on(call.route())));
  }

  private static Optional<Fault> ofRest(Call call, ParameterMapping mapping) {
    String target = mapping.target().value();
    boolean calls = call.isToService() || call.isToEndpoint();
    if (call.api().kind() != ApiKind.REST || !calls || !target.startsWith(TARGET)) {
      return Optional.empty();
    }
    String header = target.substring(TARGET.length());
    String lower = header.toLowerCase(Locale.ROOT);
    boolean set = NEVER.contains(lower) || (call.isToService() && NOT_TO_SERVICES.contains(lower));
    return set ? Optional.of(alreadyThere(call, mapping, header)) : Optional.empty();
  }

  private static Fault alreadyThere(Call call, ParameterMapping mapping, String header) {
    return CallFaults.at(mapping.target().span(), call, "the gateway sets `" + header + "` itself")
        .mend("pass the value in a header of another name")
        .seenAs(Symptom.misconfigured(header + " header already present"));
  }

  private static Optional<Fault> reserved(Call call, ParameterMapping mapping) {
    String key = mapping.target().value();
    ParameterAction change = ParameterAction.ofRequest(key);
    ParameterAction action = change.valid() ? change : ParameterAction.ofAnswer(key);
    String lower = action.header().toLowerCase(Locale.ROOT);
    boolean reserved =
        RESERVED.contains(lower) || RESERVED_BEGINNINGS.stream().anyMatch(lower::startsWith);
    return reserved
        ? Optional.of(
            CallFaults.refused(
                    mapping.target().span(),
                    call,
                    "HTTP APIs do not let `" + action.header() + "` be changed",
                    "")
                .mend("pass the value in a header of another name"))
        : Optional.empty();
  }
}
