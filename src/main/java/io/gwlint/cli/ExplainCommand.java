package io.gwlint.cli;

import io.gwlint.engine.InstalledRule;
import io.gwlint.engine.RuleSet;
import io.gwlint.report.DocumentPrinter;
import io.gwlint.report.TextStyle;
import io.gwlint.rule.RuleDocument;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code gwlint explain}: the document of a rule. */
final class ExplainCommand {
  static final String NAME = "explain";

  private static final List<String> FORMATS = List.of("text", "markdown");

  private final Console console;

  ExplainCommand(Console console) {
    this.console = console;
  }

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(NAME);
    spec.usageMessage()
        .description("Explain a rule: what it finds, why it matters, what you see, how to mend it.")
        .customSynopsis("gwlint explain [--format text|markdown] RULE")
        .footer(
            "",
            "Examples:",
            "  gwlint explain GW301",
            "  gwlint explain lambda-permission-missing");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("1")
            .required(true)
            .type(String.class)
            .paramLabel("RULE")
            .description("Code or name, as findings show them and 'gwlint rules' lists them.")
            .build());
    spec.addOption(OptionKinds.format("markdown"));
    return spec;
  }

  int run(ParseResult parsed) throws UsageException, IOException {
    String format = Choice.of("--format", parsed.matchedOptionValue("--format", "text"), FORMATS);
    String wanted = parsed.matchedPositionalValue(0, "");
    RuleSet rules = RuleSet.installed();
    Optional<InstalledRule> rule = rules.find(wanted);
    if (rule.isEmpty()) {
      throw new UsageException(String.valueOf(rules.unknown(wanted).getMessage()));
    }
    RuleDocument document = rule.get().document();
    TextStyle style = console.style();
    new StandardOutput(console)
        .write(
            out -> {
              if (format.equals("markdown")) {
                out.write(DocumentPrinter.markdown(document));
              } else {
                new DocumentPrinter(style, out).print(document);
              }
            });
    return ExitStatus.CLEAN;
  }
}
