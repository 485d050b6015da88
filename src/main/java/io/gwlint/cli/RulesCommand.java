package io.gwlint.cli;

import io.gwlint.engine.InstalledRule;
import io.gwlint.engine.RuleSet;
import io.gwlint.report.RuleListing;
import io.gwlint.rule.RuleDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code gwlint rules}: all rules there are. */
final class RulesCommand {
  static final String NAME = "rules";

  private static final List<String> FORMATS = List.of("text", "json");

  private final Console console;

  RulesCommand(Console console) {
    this.console = console;
  }

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(NAME);
    spec.usageMessage()
        .description("List the rules.")
        .customSynopsis("gwlint rules [--format text|json]");
    spec.addOption(OptionKinds.format("json"));
    return spec;
  }

  int run(ParseResult parsed) throws UsageException, IOException {
    String format = Choice.of("--format", parsed.matchedOptionValue("--format", "text"), FORMATS);
    List<RuleDocument> documents = new ArrayList<>();
    for (InstalledRule rule : RuleSet.installed().rules()) {
      documents.add(rule.document());
    }
    documents.sort(Comparator.comparing(RuleDocument::code));
    RuleListing listing = new RuleListing(documents);
    new StandardOutput(console)
        .write(
            out -> {
              if (format.equals("json")) {
                listing.writeJson(out);
              } else {
                listing.writeTable(out);
              }
            });
    return ExitStatus.CLEAN;
  }
}
