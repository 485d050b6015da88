package io.gwlint.rules.response;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.MethodResponse;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Insertion;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Snippet;
import io.gwlint.rule.Symptom;
import io.gwlint.rule.TextEdit;
import java.util.List;
import java.util.Optional;

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

  @Override
  public void check(Gateway gateway, Report report) {
    for (MappedResponse mapped : MappedResponse.of(gateway)) {
      mapped
          .response()
          .status()
          .get()
          .filter(status -> status.matches("[1-5]\\d\\d"))
          .filter(status -> mapped.call().route().declares(status).isNo())
          .ifPresent(status -> report.add(fault(mapped, status)));
    }
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
            new Symptom(
                "first-call",
                "500",
                "{\"message\": \"Internal server error\"}",
                "Execution failed due to configuration error: Output mapping refers to an invalid"
                    + " method response: "
                    + status));
  }

  private static Optional<TextEdit> declaration(MappedResponse mapped, String status) {
    List<MethodResponse> declared = mapped.call().route().responses().list();
    if (mapped.isImported()) {
      Snippet described = Snippet.entries().put("description", Snippet.text("Status " + status));
      return declared.stream()
          .findFirst()
          .map(first -> Insertion.before(first.span(), status, described));
    }
    Snippet.Entries response = Snippet.entries().put("StatusCode", Snippet.text(status));
    return declared.isEmpty()
        ? Insertion.beside(
            mapped.call().integration().origin().span(),
            "Integration",
            "MethodResponses",
            new Snippet.Single(response))
        : Optional.of(Insertion.beforeItem(declared.get(0).span(), response));
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
