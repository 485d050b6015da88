package io.gwlint.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import io.gwlint.engine.Documents;
import io.gwlint.engine.Result;
import io.gwlint.engine.RuleSet;
import io.gwlint.gateway.Gateway;
import io.gwlint.rule.Report;
import io.gwlint.rule.Rule;
import io.gwlint.rule.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports as text, and their readers. */
final class Written {
  static final RuleSet RULES =
      RuleSet.of(
          List.of(new LambdaTimeoutDefault(), new LambdaPermissionMissing()),
          rule ->
              rule instanceof LambdaTimeoutDefault
                  ? Documents.document("GW403", "lambda-timeout-default")
                  : Documents.document("GW301", "lambda-permission-missing"));

  static final Setting SETTING =
      new Setting(
          "1.2.3",
          RULES,
          Path.of("/home/me/my project").toAbsolutePath(),
          Optional.of(Severity.ERROR));

  private Written() {}

  static String as(Format format, Result result) {
    return by(format.reporter(SETTING), result);
  }

  static String by(Reporter reporter, Result result) {
    StringWriter out = new StringWriter();
    try {
      reporter.write(result, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }

  static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  /** What a schema of {@code test/resources/schemas} has against a text. */
  static List<String> errors(String schema, String json) throws IOException {
    return errorsOf(Files.readString(Path.of("test/resources/schemas", schema)), json);
  }

  /** What the text of a schema has against a text. */
  static List<String> errorsOf(String schema, String json) {
    Validator.Result result = new ValidatorFactory().validate(schema, json);
    List<String> errors = new ArrayList<>();
    result
        .getErrors()
        .forEach(error -> errors.add(error.getInstanceLocation() + ": " + error.getError()));
    return errors;
  }

  private static final class LambdaTimeoutDefault implements Rule {
    @Override
    public void check(Gateway gateway, Report report) {}
  }

  private static final class LambdaPermissionMissing implements Rule {
    @Override
    public void check(Gateway gateway, Report report) {}
  }
}
