package io.gwlint.cli;

import io.gwlint.engine.Candidate;
import io.gwlint.engine.Discovery;
import io.gwlint.engine.Found;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The argument of commands that look at one template. */
final class SingleTemplate {
  private SingleTemplate() {}

  static void addTo(CommandSpec spec) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("1")
            .required(true)
            .type(String.class)
            .paramLabel("TEMPLATE")
            .description("A template; - for standard input.")
            .build());
  }

  /**
   * The template that was named.
   *
   * @throws UsageException when there is no such file, or it is a folder
   */
  static Candidate read(ParseResult parsed, Console console) throws UsageException {
    String path = parsed.matchedPositionalValue(0, "");
    Found found = Discovery.find(List.of(path), console.here(), console.in());
    if (!found.failures().isEmpty()) {
      throw new UsageException(FailureText.of(found.failures().get(0)));
    }
    if (found.candidates().size() != 1 || !found.candidates().get(0).named()) {
      String command = parsed.commandSpec().name();
      throw new UsageException(path + ": is a folder; " + command + " takes one template");
    }
    return found.candidates().get(0);
  }
}
