package io.gwlint.maven;

import io.gwlint.engine.Choices;
import io.gwlint.engine.RuleSet;
import io.gwlint.engine.UnknownRuleException;
import io.gwlint.rule.Profile;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Which rules are asked for. What is left open, configuration files decide.
 *
 * @param select names, codes or starts of codes; those of the profile when empty
 * @param ignore those to leave out
 * @param profile a choice among rules
 */
record Rules(List<String> select, List<String> ignore, Optional<String> profile) {
  static Rules of(List<String> select, List<String> ignore, @Nullable String profile) {
    return new Rules(select, ignore, Optional.ofNullable(profile));
  }

  /**
   * The rules themselves.
   *
   * @throws MojoExecutionException for a name that no rule has
   */
  RuleSet set() throws MojoExecutionException {
    try {
      return RuleSet.installed().choose(select, ignore);
    } catch (UnknownRuleException e) {
      throw new MojoExecutionException("gwlint: " + e.getMessage(), e);
    }
  }

  /**
   * Asks for them.
   *
   * @throws MojoExecutionException for a profile that there is not
   */
  Choices choices() throws MojoExecutionException {
    Choices choices = Choices.none().rules(select, ignore);
    if (profile.isEmpty()) {
      return choices;
    }
    String word = new Choice(Profile.words()).of("profile", profile.get());
    return Profile.of(word).map(choices::profile).orElse(choices);
  }
}
