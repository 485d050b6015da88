package io.gwlint.rules.response;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Call;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.IntegrationResponse;
import io.gwlint.gateway.IntegrationResponse.ParameterMapping;
import io.gwlint.gateway.MethodResponse;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Insertion;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Snippet;
import io.gwlint.rule.Symptom;
import io.gwlint.rule.TextEdit;
import io.gwlint.source.Span;
import io.gwlint.value.Items;
import io.gwlint.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** GW501: an integration response for a status that the method does not declare. */
@AutoService(Rule.class)
public final class MethodResponseMissing implements Rule {
  private static final Symptom REFUSED =
      new Symptom(
          "deploy",
          "deploy refused",
          "",
          "Invalid mapping expression specified: Validation Result: warnings : [], errors : [No"
              + " method response exists for method.]");

  private static final String HEADER = "method.response.header.";
  private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");

  @Override
  public void check(Gateway gateway, Report report) {
    for (Call call : gateway.calls()) {
      if (call.api().kind() == ApiKind.REST && !call.isImported()) {
        for (MethodResponse response : call.route().responses().list()) {
          noStatus(call, response.status()).ifPresent(report::add);
        }
      }
    }
    for (MappedResponse mapped : MappedResponse.of(gateway)) {
      if (!mapped.isImported()) {
        noStatus(mapped.call(), mapped.response().status()).ifPresent(report::add);
      }
      mapped
          .response()
          .status()
          .get()
          .filter(status -> STATUS.matcher(status).matches())
          .filter(status -> mapped.call().route().declares(status).isNo())
          .ifPresent(status -> report.add(fault(mapped, status)));
    }
  }

  private static Optional<Fault> noStatus(Call call, Value<String> status) {
    return status
        .get()
        .filter(word -> !word.isEmpty() && !STATUS.matcher(word).matches())
        .map(
            word ->
                Fault.at(status.span(), call.route().origin(), "`" + word + "` is no status")
                    .mend("write a status of three digits, as in `\"200\"`")
                    .in(call.api().kind())
                    .on(call.route())
                    .seenAs(
                        Symptom.refused(
                            "1 validation error detected: Value '"
                                + word
                                + "' at 'statusCode' failed to satisfy constraint: Member must"
                                + " satisfy regular expression pattern: [1-5]\\d\\d")));
  }

  // Refused when a method resource is created; what an import does with it is not on record.
  private static Fault fault(MappedResponse mapped, String status) {
    boolean refused = !mapped.isImported() && !mapped.response().parameters().list().isEmpty();
    Fault fault =
        mapped
            .fault(mapped.response().status().span(), message(status, refused))
            .mend(mend(mapped, status))
            .fixedBy(declaration(mapped, status));
    return refused
        ? fault.seenAs(REFUSED)
        : fault.seenAs(
            Symptom.misconfigured(
                "Output mapping refers to an invalid method response: " + status));
  }

  private static Optional<TextEdit> declaration(MappedResponse mapped, String status) {
    Items<MethodResponse> declared = mapped.call().route().responses();
    if (mapped.isImported()) {
      return ofOperation(mapped, declared, status);
    }
    if (!declared.list().isEmpty()) {
      Span first = declared.list().get(0).span();
      return Optional.of(Insertion.beforeItem(first, response(mapped, status)));
    }
    Snippet all = all(mapped.call());
    Span beside = mapped.call().integration().origin().span();
    return declared.span().contains(beside)
        ? Insertion.beside(beside, "Integration", "MethodResponses", all)
        : Insertion.into(declared.span(), all);
  }

  private static Optional<TextEdit> ofOperation(
      MappedResponse mapped, Items<MethodResponse> declared, String status) {
    if (!declared.list().isEmpty()) {
      Span first = declared.list().get(0).span();
      return Optional.of(Insertion.before(first, status, described(mapped, status)));
    }
    Snippet.Entries all = Snippet.entries();
    for (Map.Entry<String, MappedResponse> one : missing(mapped.call()).entrySet()) {
      all = all.put(one.getKey(), described(one.getValue(), one.getKey()));
    }
    Span beside = mapped.call().integration().origin().span();
    return declared.span().contains(beside)
        ? Insertion.beside(beside, "x-amazon-apigateway-integration", "responses", all)
        : Insertion.into(declared.span(), all);
  }

  private static Snippet all(Call call) {
    List<Snippet> responses = new ArrayList<>();
    missing(call).forEach((status, response) -> responses.add(response(response, status)));
    return new Snippet.Items(responses);
  }

  // Each status that is missed needs the list, so it is made with all of them.
  private static Map<String, MappedResponse> missing(Call call) {
    Map<String, MappedResponse> responses = new LinkedHashMap<>();
    for (IntegrationResponse response : call.integration().responses().list()) {
      response
          .status()
          .get()
          .filter(status -> STATUS.matcher(status).matches())
          .ifPresent(status -> responses.putIfAbsent(status, new MappedResponse(call, response)));
    }
    return responses;
  }

  // With the headers that are mapped, which would be refused next.
  private static Snippet.Entries response(MappedResponse mapped, String status) {
    Snippet.Entries headers = Snippet.entries();
    for (ParameterMapping mapping : mapped.response().parameters().list()) {
      if (mapping.target().value().startsWith(HEADER)) {
        headers = headers.put(mapping.target().value(), Snippet.yes());
      }
    }
    Snippet.Entries response = Snippet.entries().put("StatusCode", Snippet.text(status));
    return headers.members().isEmpty() ? response : response.put("ResponseParameters", headers);
  }

  // The same for an operation of a definition.
  private static Snippet described(MappedResponse mapped, String status) {
    Snippet.Entries response =
        Snippet.entries().put("description", Snippet.text("Status " + status));
    Snippet.Entries headers = Snippet.entries();
    for (ParameterMapping mapping : mapped.response().parameters().list()) {
      String target = mapping.target().value();
      Optional<? extends Snippet> declared = mapped.declaration();
      if (target.startsWith(HEADER) && declared.isPresent()) {
        headers = headers.put(target.substring(HEADER.length()), declared.get());
      }
    }
    return headers.members().isEmpty() ? response : response.put("headers", headers);
  }

  private static String message(String status, boolean refused) {
    return refused
        ? "response parameters are mapped for status `" + status + "`, which no method response has"
        : "the integration response selects status `" + status + "`, which no method response has";
  }

  private static String mend(MappedResponse mapped, String status) {
    return mapped.isImported()
        ? "add `" + status + "` to the operation's `responses`"
        : "add a method response with `StatusCode: " + status + "` to the method";
  }
}
