package io.gwlint.cli;

import io.gwlint.engine.Candidate;
import io.gwlint.engine.Deployment;
import io.gwlint.engine.GatewayView;
import io.gwlint.engine.Inspection;
import io.gwlint.engine.InvalidDeploymentException;
import io.gwlint.report.GatewayPrinter;
import io.gwlint.report.TextStyle;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code gwlint show}: the gateway of a template, as rules see it. */
final class ShowCommand {
  static final String NAME = "show";

  private static final List<String> FORMATS = List.of("text", "json");

  private final Console console;

  ShowCommand(Console console) {
    this.console = console;
  }

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(NAME);
    spec.usageMessage()
        .description(
            "Show the gateway that a template becomes, as rules see it: APIs, stages, routes and"
                + " what they call.")
        .customSynopsis("gwlint show [OPTIONS] TEMPLATE")
        .sortOptions(false)
        .footer(
            "",
            "Where deployments differ, there is a part for each: when Stage is `prod`. A question"
                + " mark is what only the",
            "deployment knows; rules do not judge by it.");
    SingleTemplate.addTo(spec);
    spec.addOption(OptionKinds.format("json"));
    DeploymentOptions.addTo(spec);
    return spec;
  }

  int run(ParseResult parsed) throws UsageException, IOException {
    String format = Choice.of("--format", parsed.matchedOptionValue("--format", "text"), FORMATS);
    Deployment deployment = DeploymentOptions.read(parsed, console.here());
    List<GatewayView> views = views(SingleTemplate.read(parsed, console), deployment);
    TextStyle style = console.style();
    new StandardOutput(console)
        .write(
            out -> {
              if (format.equals("json")) {
                GatewayPrinter.writeJson(views, out);
              } else {
                new GatewayPrinter(style).writeText(views, out);
              }
            });
    return ExitStatus.CLEAN;
  }

  private static List<GatewayView> views(Candidate candidate, Deployment deployment)
      throws UsageException {
    try {
      return Inspection.of(candidate, deployment);
    } catch (InvalidDeploymentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UsageException(candidate.name() + ": " + e.getMessage());
    }
  }
}
