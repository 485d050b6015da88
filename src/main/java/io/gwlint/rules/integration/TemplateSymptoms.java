package io.gwlint.rules.integration;

import io.gwlint.gateway.Backend;
import io.gwlint.gateway.Mapped;
import io.gwlint.rule.Symptom;

/** What becomes of output that is no JSON. */
final class TemplateSymptoms {
  private TemplateSymptoms() {}

  /** An answer that its caller cannot parse. */
  static Symptom unreadable(String status) {
    return new Symptom("first-call", status, "a body that JSON parsers refuse", "");
  }

  static Symptom noJson(Mapped mapped) {
    if (!mapped.isOfRequest()) {
      String status = mapped.response().orElseThrow().status().get().orElse("200");
      return new Symptom(
          "first-call",
          status,
          "a body that its JSON parser refuses",
          "none: the service is content");
    }
    boolean isLambda = mapped.call().integration().backend() instanceof Backend.Lambda;
    return isLambda
        ? new Symptom(
            "first-call",
            "400",
            "{\"message\": \"Could not parse request body into json: ...\"}",
            "Endpoint response body before transformations: {\"Type\":\"User\",\"message\":\"Could"
                + " not parse request body into json: ...\"}")
        : new Symptom(
            "first-call",
            "400",
            "what the backend says of a body that is no JSON",
            "Endpoint response body before transformations: ...");
  }
}
