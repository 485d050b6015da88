package io.gwlint.rules.method;

import com.google.auto.service.AutoService;
import io.gwlint.gateway.Api;
import io.gwlint.gateway.ApiKind;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Model;
import io.gwlint.rule.Fault;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Symptom;
import io.gwlint.value.Data;
import io.gwlint.value.Scalar;
import io.gwlint.value.Text;
import java.util.Optional;

/** GW213: a model whose name, content type or schema the service refuses. */
@AutoService(Rule.class)
public final class ModelInvalid implements Rule {
  private static final String INVALID =
      "Invalid model specified: Validation Result: warnings : [], errors : [Invalid model schema"
          + " specified]";

  @Override
  public void check(Gateway gateway, Report report) {
    for (Api api : gateway.apis()) {
      for (Model model : api.models().list()) {
        if (api.kind() != ApiKind.HTTP && model.id().reference().isPresent()) {
          name(model)
              .or(() -> contentType(model))
              .or(() -> schema(model, api.kind()))
              .ifPresent(fault -> report.add(fault.in(api.kind())));
        }
      }
    }
  }

  private static Optional<Fault> name(Model model) {
    return model
        .name()
        .get()
        .flatMap(Text::literal)
        .filter(name -> !name.matches("[a-zA-Z0-9]+"))
        .map(
            name ->
                Fault.at(
                        model.name().span(),
                        model.origin(),
                        "the name `" + name + "` has other characters than letters and digits")
                    .mend("leave them out")
                    .seenAs(
                        Symptom.refused(
                            name.isEmpty()
                                ? "Model name must be non-empty"
                                : "Model name must be alphanumeric: " + name)));
  }

  private static Optional<Fault> contentType(Model model) {
    return model
        .contentType()
        .get()
        .filter(type -> type.indexOf('/') <= 0)
        .map(
            type ->
                Fault.at(
                        model.contentType().span(),
                        model.origin(),
                        "`" + type + "` is no content type")
                    .mend("write `application/json`")
                    .seenAs(Symptom.refused("Invalid content type specified: " + type)));
  }

  private static Optional<Fault> schema(Model model, ApiKind kind) {
    Data schema = model.schema();
    if (schema.isAbsent() || schema.string().test(String::isBlank).isYes()) {
      return Optional.of(
          Fault.at(schema.span(), model.origin(), "the model has no schema")
              .mend("write one; `{}` is the schema of everything")
              .seenAs(
                  Symptom.refused(
                      "Model schema must have at least 1 property or array items defined")));
    }
    if (schema instanceof Scalar scalar && scalar.value().isLiteral()) {
      return Optional.of(
          Fault.at(schema.span(), model.origin(), "the schema is no JSON")
              .mend("write the schema as a mapping, or as JSON")
              .seenAs(Symptom.refused(INVALID)));
    }
    return SchemaOffence.in(schema, kind)
        .map(
            offence ->
                Fault.at(offence.span(), model.origin(), offence.message())
                    .mend(offence.mend())
                    .seenAs(Symptom.refused(offence.log())));
  }
}
