package io.gwlint.rules.integration;

import io.gwlint.gateway.Body;
import io.gwlint.gateway.Mapped;
import io.gwlint.gateway.Model;
import io.gwlint.gateway.Validation;
import io.gwlint.value.Data;
import io.gwlint.value.Text;
import java.util.List;
import java.util.Optional;

/** Where the body of a request can hold any text that its caller likes. */
final class BodyTexts {
  private static final List<String> NARROWING = List.of("enum", "pattern", "format", "$ref");

  private BodyTexts() {}

  /**
   * True when any text may stand at a JSON path of the body: nothing is validated, or the model has
   * a text there that it does not narrow.
   */
  static boolean mayHold(Mapped mapped, String path) {
    if (!mapped.isOfRequest()) {
      return false;
    }
    Validation validation = mapped.call().route().validation();
    if (validation.validator().isAbsent()
        || (validation.bodies().complete() && validation.bodies().list().isEmpty())) {
      return true;
    }
    return validation.bodies().list().stream()
        .map(body -> schema(mapped, body))
        .allMatch(schema -> schema.filter(found -> isText(found, path)).isPresent());
  }

  private static Optional<Data> schema(Mapped mapped, Body body) {
    Optional<Text> name = body.model().get();
    for (Model model : mapped.call().api().models().list()) {
      boolean isNamed =
          name.filter(text -> model.id().equals(text) || model.name().is(text).isYes()).isPresent();
      if (isNamed) {
        return Optional.of(model.schema());
      }
    }
    return Optional.empty();
  }

  // A path such as $.records[0].name.
  private static boolean isText(Data schema, String path) {
    Data at = schema;
    for (String step : path.replace("[", ".[").split("\\.", -1)) {
      if (step.startsWith("[")) {
        at = at.get("items");
      } else if (!step.equals("$")) {
        at = at.get("properties").get(step);
      }
    }
    Data found = at;
    boolean isNarrow = NARROWING.stream().anyMatch(name -> !found.get(name).isAbsent());
    return !isNarrow && found.get("type").string().is("string").isYes();
  }
}
