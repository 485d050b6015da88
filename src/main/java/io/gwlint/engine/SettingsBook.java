package io.gwlint.engine;

import io.gwlint.config.Environment;
import io.gwlint.config.RuleSettings;
import io.gwlint.gateway.Surroundings;
import io.gwlint.rule.Profile;
import io.gwlint.rule.Severity;
import io.gwlint.rule.Threshold;
import io.gwlint.source.Located;
import io.gwlint.source.Spelling;
import io.gwlint.template.Inputs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out what holds for a template: the command line first, then the configuration file. */
final class SettingsBook {
  private final RuleSet rules;
  private final Options options;
  private final Inputs inputs;

  SettingsBook(RuleSet rules, Options options, Inputs inputs) {
    this.rules = rules;
    this.options = options;
    this.inputs = inputs;
  }

  /** Where there is no configuration file. */
  Settings usual() throws UnknownRuleException {
    Circumstances circumstances = Circumstances.of(inputs).with(options.leniency());
    return settings(RuleSettings.none(), circumstances, options.baselines().usual());
  }

  /** Where there is one. */
  Settings of(ConfigurationFile file, Optional<Path> template)
      throws UnknownRuleException, InvalidConfigurationException {
    return settings(file.rules(template), circumstances(file), options.baselines().of(file));
  }

  private Settings settings(
      RuleSettings asked, Circumstances circumstances, Optional<Path> baseline)
      throws UnknownRuleException {
    Choices choices = options.choices();
    Map<String, Severity> levels = new HashMap<>();
    Set<InstalledRule> off = off(asked, levels);
    boolean selects = !choices.select().isEmpty();
    Set<InstalledRule> ignored = new HashSet<>(selects ? Set.of() : off);
    for (String selector : choices.ignore()) {
      ignored.addAll(rules.named(selector));
    }
    Optional<Profile> profile = profile(asked);
    Threshold failOn = choices.failOn().or(asked::failOn).orElseGet(Threshold::errors);
    return new Settings(
        selected(asked).without(ignored),
        profile.orElse(selects(asked) ? Profile.ALL : Profile.RELIABILITY),
        levels,
        choices.shown().or(asked::shown).orElseGet(() -> shown(failOn, profile)),
        failOn,
        circumstances,
        baseline);
  }

  /** What makes a run fail is shown unless somebody says otherwise. */
  private static Severity shown(Threshold failOn, Optional<Profile> profile) {
    Severity usual = profile.map(Profile::shown).orElse(Severity.WARNING);
    Severity failing = failOn.least().orElse(Severity.ERROR);
    return failing.isAtLeast(usual) ? usual : failing;
  }

  /** The profile that somebody asks for; none where rules are selected one by one. */
  private Optional<Profile> profile(RuleSettings asked) {
    Choices choices = options.choices();
    if (!choices.select().isEmpty()) {
      return Optional.empty();
    }
    return choices
        .profile()
        .or(() -> asked.select().isPresent() ? Optional.empty() : asked.profile());
  }

  private boolean selects(RuleSettings asked) {
    Choices choices = options.choices();
    return !choices.select().isEmpty()
        || (choices.profile().isEmpty() && asked.select().isPresent());
  }

  private RuleSet selected(RuleSettings asked) throws UnknownRuleException {
    Choices choices = options.choices();
    if (!choices.select().isEmpty()) {
      return rules.only(choices.select());
    }
    if (!selects(asked)) {
      return rules;
    }
    List<String> selectors = new ArrayList<>();
    asked.select().orElse(List.of()).forEach(selector -> selectors.add(selector.value()));
    return selectors.isEmpty() ? rules.without(rules.rules()) : rules.only(selectors);
  }

  /** The rules that the file does without; fills the severities it gives to others. */
  private Set<InstalledRule> off(RuleSettings asked, Map<String, Severity> levels)
      throws UnknownRuleException {
    Set<InstalledRule> off = new HashSet<>();
    for (RuleSettings.Level level : asked.levels()) {
      for (InstalledRule rule : rules.named(level.rules().value())) {
        level
            .severity()
            .ifPresentOrElse(severity -> levels.put(rule.name(), severity), () -> off.add(rule));
        if (level.severity().isPresent()) {
          off.remove(rule);
        }
      }
    }
    for (Located<String> selector : asked.ignore()) {
      off.addAll(rules.named(selector.value()));
    }
    return off;
  }

  private Circumstances circumstances(ConfigurationFile file) throws InvalidConfigurationException {
    Environment everywhere = file.configuration().everywhere();
    Map<String, Environment> environments = file.configuration().environments();
    Environment here = everywhere;
    if (options.choices().environment().isPresent()) {
      here = everywhere.with(environment(file, options.choices().environment().get()));
    }
    Inputs known = inputs(here);
    Set<Inputs> others = new LinkedHashSet<>(List.of(Inputs.none()));
    environments.values().forEach(one -> others.add(inputs(everywhere.with(one))));
    others.remove(known);
    Surroundings surroundings = file.configuration().surroundings();
    boolean strict = options.leniency().reasonRequired() || file.configuration().reasonRequired();
    return new Circumstances(
        known, List.copyOf(others), surroundings, new Leniency(strict, options.leniency().today()));
  }

  private static Environment environment(ConfigurationFile file, String name)
      throws InvalidConfigurationException {
    Map<String, Environment> environments = file.configuration().environments();
    Environment found = environments.get(name);
    if (found == null) {
      String guess =
          Spelling.nearest(name, environments.keySet())
              .map(near -> "; did you mean `" + near + "`?")
              .orElse(environments.isEmpty() ? "; it defines none" : "");
      throw new InvalidConfigurationException(
          List.of(
              Failure.configuration(
                  file.configuration().file().name(),
                  "has no environment `" + name + "`" + guess)));
    }
    return found;
  }

  private Inputs inputs(Environment environment) {
    Map<String, String> parameters = new HashMap<>(environment.parameters());
    parameters.putAll(inputs.parameters());
    return new Inputs(
        parameters,
        inputs.region().or(environment::region),
        inputs.account().or(environment::account),
        inputs.partition().or(environment::partition));
  }
}
