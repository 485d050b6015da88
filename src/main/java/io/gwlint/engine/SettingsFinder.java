package io.gwlint.engine;

import io.gwlint.config.RuleSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Finds what holds for each template of a run. Files are read once, and templates that are asked
 * the same share what that takes.
 */
final class SettingsFinder {
  private final RuleSet rules;
  private final Configurations configurations;
  private final SettingsBook book;
  private final BaselineShelf shelf;
  private final Settings usual;
  private final Optional<String> environment;
  private final Map<Path, Part> files = new ConcurrentHashMap<>();
  private final Map<Asked, Settings> settings = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Failure> failures = new ConcurrentLinkedQueue<>();

  SettingsFinder(RuleSet rules, Options options, SettingsBook book, BaselineShelf shelf)
      throws UnknownRuleException {
    this.rules = rules;
    this.configurations = options.configurations();
    this.environment = options.choices().environment();
    this.book = book;
    this.shelf = shelf;
    this.usual = book.usual();
  }

  /** What a file asks of a template. */
  private record Asked(Path file, RuleSettings rules) {}

  /** A file that was read; empty when it cannot be used. */
  private record Part(Optional<ConfigurationFile> file) {}

  /**
   * What holds for a template.
   *
   * @param settings empty when the template is not to be checked, or nobody can tell how
   * @param excluded the file that leaves the template out
   */
  record Verdict(Optional<Settings> settings, Optional<String> excluded) {
    private static final Verdict NONE = new Verdict(Optional.empty(), Optional.empty());
  }

  Verdict of(Optional<Path> template) {
    Verdict verdict = asked(template);
    Optional<Path> baseline = verdict.settings().flatMap(Settings::baseline);
    return baseline.isPresent() && shelf.find(baseline.get()).isEmpty() ? Verdict.NONE : verdict;
  }

  private Verdict asked(Optional<Path> template) {
    Optional<Path> path = configurations.of(template);
    if (path.isEmpty()) {
      return new Verdict(usual(template), Optional.empty());
    }
    Optional<ConfigurationFile> file = files.computeIfAbsent(path.get(), this::read).file();
    if (file.isEmpty()) {
      return Verdict.NONE;
    }
    if (file.get().excludes(template)) {
      return new Verdict(Optional.empty(), Optional.of(file.get().configuration().file().name()));
    }
    Asked asked = new Asked(path.get(), file.get().rules(template));
    return new Verdict(
        Optional.of(settings.computeIfAbsent(asked, key -> settings(file.get(), template))),
        Optional.empty());
  }

  private Optional<Settings> usual(Optional<Path> template) {
    if (environment.isEmpty()) {
      return Optional.of(usual);
    }
    failures.add(
        Failure.configuration(
            template.map(String::valueOf).orElse(Candidate.STANDARD_INPUT),
            "has no configuration file, so there is no environment `" + environment.get() + "`"));
    return Optional.empty();
  }

  private Part read(Path path) {
    try {
      Path here = configurations.here().orElse(path);
      ConfigurationFile file = ConfigurationFile.read(path, here, rules);
      book.of(file, Optional.empty());
      return new Part(Optional.of(file));
    } catch (InvalidConfigurationException e) {
      failures.addAll(e.failures());
      return new Part(Optional.empty());
    } catch (UnknownRuleException e) {
      throw new IllegalStateException(e);
    }
  }

  private Settings settings(ConfigurationFile file, Optional<Path> template) {
    try {
      return book.of(file, template);
    } catch (InvalidConfigurationException | UnknownRuleException e) {
      throw new IllegalStateException("the file was checked when it was read", e);
    }
  }

  /** Files that cannot be used, each mistake once, in order. */
  List<Failure> failures() {
    List<Failure> sorted = new ArrayList<>(failures);
    sorted.addAll(shelf.failures());
    sorted.sort((one, other) -> one.subject().compareTo(other.subject()));
    return sorted.stream().distinct().toList();
  }
}
