package io.gwlint.cli;

import io.gwlint.engine.Candidate;
import io.gwlint.engine.Deployment;
import io.gwlint.engine.Expansion;
import io.gwlint.engine.InvalidDeploymentException;
import io.gwlint.report.TextReporter;
import io.gwlint.report.TextStyle;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code gwlint expand}: the CloudFormation that SAM's transform makes of a template. */
final class ExpandCommand {
  static final String NAME = "expand";

  private final Console console;

  ExpandCommand(Console console) {
    this.console = console;
  }

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(NAME);
    spec.usageMessage()
        .description(
            "Print the CloudFormation that a SAM template stands for, as JSON: what AWS's transform"
                + " would make of it.")
        .customSynopsis("gwlint expand [OPTIONS] TEMPLATE")
        .sortOptions(false)
        .footer(footer());
    SingleTemplate.addTo(spec);
    DeploymentOptions.addTo(spec);
    return spec;
  }

  private static String[] footer() {
    return new String[] {
      "",
      "Examples:",
      "  gwlint expand template.yaml",
      "  gwlint expand --parameter Alias=live --region eu-central-1 template.yaml > plain.json",
      "  cat template.yaml | gwlint expand -",
      "  gwlint expand template.yaml | gwlint check -",
      "",
      "Nothing is evaluated but what the transform evaluates itself: parameters where it needs"
          + " their",
      "value, such as an alias' name. Conditions, references and functions stay. Code and"
          + " definitions on",
      "this machine keep their path. Digests that end logical ids look like AWS's; the digits"
          + " differ.",
      "",
      "What the transform would refuse is said on standard error, each with its place. It is left"
          + " out of",
      "what is printed, so that is nothing to deploy.",
      "",
      "Exit status:",
      "  0  the whole template is expanded",
      "  1  the transform would refuse something, or the text cannot be read",
      "  2  wrong usage, or no template",
    };
  }

  int run(ParseResult parsed) throws UsageException, IOException {
    Deployment deployment = DeploymentOptions.read(parsed, console.here());
    Expansion expansion = expand(SingleTemplate.read(parsed, console), deployment);
    new StandardOutput(console, StandardCharsets.UTF_8).write(expansion::write);
    if (expansion.lacksTransform()) {
      console.say(
          "expanded all the same: deploying it needs `Transform: AWS::Serverless-2016-10-31`");
    }
    expansion.refusals().failures().forEach(failure -> console.say(FailureText.of(failure)));
    sayRefusals(expansion);
    if (expansion.refusals().isIncomplete()) {
      return ExitStatus.INCOMPLETE;
    }
    return expansion.refusals().findings().isEmpty() ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
  }

  private static Expansion expand(Candidate candidate, Deployment deployment)
      throws UsageException {
    try {
      return Expansion.of(candidate, deployment);
    } catch (InvalidDeploymentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UsageException(candidate.name() + ": " + e.getMessage());
    }
  }

  private void sayRefusals(Expansion expansion) throws IOException {
    TextStyle style = console.style();
    StringWriter text = new StringWriter();
    new TextReporter(style, false).write(expansion.refusals(), text);
    console.err().print(text);
  }
}
