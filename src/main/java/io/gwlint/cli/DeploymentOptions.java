package io.gwlint.cli;

import io.gwlint.engine.Deployment;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that say what is known of the deployment. */
final class DeploymentOptions {
  private DeploymentOptions() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(
        list("--parameter", "NAME=VALUE")
            .description("Value of a template parameter. May be repeated.")
            .build());
    spec.addOption(
        list("--parameter-file", "FILE")
            .description(
                "Values of parameters: a CloudFormation parameter file or samconfig.toml. May be repeated.")
            .build());
    spec.addOption(
        text("--region", "REGION")
            .description("Region of the deployment, such as eu-central-1.")
            .build());
    spec.addOption(
        text("--account", "ID").description("Account of the deployment, twelve digits.").build());
    spec.addOption(
        text("--partition", "NAME")
            .description("Partition of the deployment, such as aws.")
            .build());
  }

  static Deployment read(ParseResult parsed, Path here) throws UsageException {
    return new Deployment(
        parameters(parsed),
        files(parsed, here),
        given(parsed, "--region"),
        given(parsed, "--account"),
        given(parsed, "--partition"));
  }

  private static Map<String, String> parameters(ParseResult parsed) throws UsageException {
    Map<String, String> parameters = new LinkedHashMap<>();
    List<String> given = parsed.matchedOptionValue("--parameter", List.of());
    for (String pair : given) {
      int equal = pair.indexOf('=');
      if (equal < 1) {
        throw new UsageException("--parameter takes NAME=VALUE, not '" + pair + "'");
      }
      parameters.put(pair.substring(0, equal).strip(), pair.substring(equal + 1));
    }
    return parameters;
  }

  private static List<Path> files(ParseResult parsed, Path here) throws UsageException {
    List<Path> files = new ArrayList<>();
    List<String> names = parsed.matchedOptionValue("--parameter-file", List.of());
    for (String name : names) {
      try {
        files.add(here.resolve(name));
      } catch (InvalidPathException e) {
        throw new UsageException("--parameter-file '" + name + "' is no path");
      }
    }
    return files;
  }

  private static Optional<String> given(ParseResult parsed, String option) {
    return Optional.ofNullable(parsed.<String>matchedOptionValue(option, null));
  }

  private static OptionSpec.Builder text(String name, String label) {
    return OptionSpec.builder(name).arity("1").type(String.class).paramLabel(label);
  }

  private static OptionSpec.Builder list(String name, String label) {
    return OptionSpec.builder(name)
        .arity("1")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .paramLabel(label);
  }
}
