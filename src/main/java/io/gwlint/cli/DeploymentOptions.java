package io.gwlint.cli;

import static io.gwlint.cli.OptionKinds.given;
import static io.gwlint.cli.OptionKinds.list;
import static io.gwlint.cli.OptionKinds.text;

import io.gwlint.engine.Deployment;
import io.gwlint.engine.ParameterSource;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that say what is known of the deployment. */
final class DeploymentOptions {
  private static final String CONFIG_ENV = "--config-env";

  private DeploymentOptions() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(
        list("--parameter", "NAME=VALUE")
            .description("Value of a template parameter. May be repeated.")
            .build());
    spec.addOption(
        list("--parameter-file", "FILE")
            .description(
                "Values of parameters: a CloudFormation parameter file or samconfig.toml. May be"
                    + " repeated.")
            .build());
    spec.addOption(
        text(CONFIG_ENV, "NAME")
            .description(
                "Environment of samconfig.toml, which is looked for here unless --parameter-file"
                    + " names it.")
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

  private static List<ParameterSource> files(ParseResult parsed, Path here) throws UsageException {
    Optional<String> environment = given(parsed, CONFIG_ENV);
    List<ParameterSource> sources = new ArrayList<>();
    List<String> names = parsed.matchedOptionValue("--parameter-file", List.of());
    for (String name : names) {
      sources.add(source(name, here).in(environment));
    }
    if (environment.isPresent() && sources.stream().noneMatch(ParameterSource::isSam)) {
      // What is named after it wins, as for sam deploy.
      sources.add(0, new ParameterSource(samConfiguration(here), environment));
    }
    return sources;
  }

  private static ParameterSource source(String name, Path here) throws UsageException {
    try {
      return ParameterSource.of(name, here);
    } catch (InvalidPathException e) {
      throw new UsageException("--parameter-file '" + name + "' is no path");
    }
  }

  /** SAM's configuration in the current folder, in the order in which SAM looks for it. */
  private static Path samConfiguration(Path here) {
    return Stream.of(".toml", ".yaml", ".yml")
        .map(extension -> here.resolve("samconfig" + extension))
        .filter(Files::exists)
        .findFirst()
        .orElse(here.resolve(ParameterSource.SAM));
  }
}
