package io.gwlint.engine;

import io.gwlint.config.Configuration;
import io.gwlint.config.ConfigurationReader;
import io.gwlint.config.Environment;
import io.gwlint.config.RuleSettings;
import io.gwlint.source.Decoded;
import io.gwlint.source.Decoder;
import io.gwlint.source.Located;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A configuration and the folder that its paths start from.
 *
 * @param folder absolute
 */
record ConfigurationFile(Configuration configuration, Path folder) {
  private static final int LARGEST = 1 << 20;
  private static final int ACCOUNT_DIGITS = 12;

  /**
   * Reads a file and holds it against the rules there are.
   *
   * @param here the folder from which names are shown
   * @throws InvalidConfigurationException when it cannot be read, or holds mistakes
   */
  static ConfigurationFile read(Path path, Path here, RuleSet rules)
      throws InvalidConfigurationException {
    String name = new DisplayName(here, false).of(path);
    ConfigurationReader.Read read = ConfigurationReader.read(decoded(path, name).file());
    List<Failure> failures = new ArrayList<>();
    read.problems().forEach(problem -> failures.add(Failure.configuration(problem)));
    if (failures.isEmpty()) {
      failures.addAll(unknownRules(read.configuration(), rules));
      failures.addAll(oddAccounts(read.configuration()));
    }
    if (!failures.isEmpty()) {
      throw new InvalidConfigurationException(failures);
    }
    Path folder = path.toAbsolutePath().normalize().getParent();
    return new ConfigurationFile(read.configuration(), folder == null ? here : folder);
  }

  private static Decoded decoded(Path path, String name) throws InvalidConfigurationException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw unusable(name, "is larger than 1 MiB");
      }
      Decoded decoded = new Decoder().decode(name, bytes);
      if (!decoded.problems().isEmpty()) {
        throw unusable(name, decoded.problems().get(0).message());
      }
      return decoded;
    } catch (NoSuchFileException e) {
      throw unusable(name, "does not exist");
    } catch (IOException e) {
      throw unusable(name, "cannot be read");
    }
  }

  private static InvalidConfigurationException unusable(String name, String why) {
    return new InvalidConfigurationException(List.of(Failure.configuration(name, why)));
  }

  private static List<Failure> unknownRules(Configuration configuration, RuleSet rules) {
    List<RuleSettings> all = new ArrayList<>(List.of(configuration.rules()));
    configuration.overrides().forEach(override -> all.add(override.rules()));
    List<Failure> failures = new ArrayList<>();
    for (RuleSettings settings : all) {
      for (Located<String> selector : settings.selectors()) {
        try {
          rules.named(selector.value());
        } catch (UnknownRuleException e) {
          failures.add(
              Failure.configuration(
                  new Located<>(String.valueOf(e.getMessage()), selector.span())));
        }
      }
    }
    return failures;
  }

  private static List<Failure> oddAccounts(Configuration configuration) {
    List<Environment> all = new ArrayList<>(configuration.environments().values());
    all.add(configuration.everywhere());
    return all.stream()
        .flatMap(environment -> environment.account().stream())
        .filter(account -> !isAccount(account))
        .map(
            account ->
                Failure.configuration(
                    configuration.file().name(), "account `" + account + "` is not twelve digits"))
        .toList();
  }

  private static boolean isAccount(String account) {
    return account.length() == ACCOUNT_DIGITS
        && account.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The settings for a template, with those of all overrides that it matches. */
  RuleSettings rules(Optional<Path> template) {
    RuleSettings rules = configuration.rules();
    for (Configuration.ForPaths override : configuration.overrides()) {
      if (template.isPresent() && matches(override.paths(), template.get())) {
        rules = rules.with(override.rules());
      }
    }
    return rules;
  }

  /** Is the template left out? */
  boolean excludes(Optional<Path> template) {
    return template.isPresent() && matches(configuration.exclude(), template.get());
  }

  private boolean matches(List<String> patterns, Path template) {
    if (patterns.isEmpty() || !template.startsWith(folder)) {
      return false;
    }
    String path = new DisplayName(folder, false).of(template);
    return patterns.stream().anyMatch(pattern -> matches(pattern, path));
  }

  /** A pattern matches a file, or a folder with all that is in it; without a slash at any depth. */
  private static boolean matches(String pattern, String path) {
    String whole = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
    whole = whole.startsWith("./") ? whole.substring(2) : whole;
    String anywhere = whole.indexOf('/') < 0 ? "**/" + whole : whole;
    return PathGlob.matches(anywhere, path) || PathGlob.matches(anywhere + "/**", path);
  }
}
