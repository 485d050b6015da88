package io.gwlint.rules.method;

import io.gwlint.gateway.Api;
import io.gwlint.gateway.Route;
import io.gwlint.gateway.Validator;
import io.gwlint.value.Answer;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.Optional;

/**
 * What the validator of a route checks.
 *
 * @param body are bodies compared with models?
 * @param parameters are required parameters demanded?
 */
record Checks(Answer body, Answer parameters) {
  private static final String ID_ATTRIBUTE = "RequestValidatorId";

  static Checks of(Api api, Route route) {
    Value<Text> named = route.validation().validator();
    if (named.isAbsent()) {
      return new Checks(Answer.NO, Answer.NO);
    }
    return named
        .get()
        .flatMap(id -> find(api, id))
        .map(validator -> new Checks(validator.body().is(true), validator.parameters().is(true)))
        .orElse(new Checks(Answer.UNKNOWN, Answer.UNKNOWN));
  }

  private static Optional<Validator> find(Api api, Text id) {
    Text wanted = normalised(id);
    return api.validators().list().stream()
        .filter(validator -> validator.id().equals(wanted))
        .findFirst();
  }

  private static Text normalised(Text id) {
    return id.reference()
        .filter(reference -> reference.attribute().equals(ID_ATTRIBUTE))
        .map(reference -> Text.of(new Text.Reference(reference.resource(), "")))
        .orElse(id);
  }
}
