package io.gwlint.maven;

import io.gwlint.engine.RuleSet;
import io.gwlint.engine.UnknownRuleException;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Which rules are asked for.
 *
 * @param select names, codes or starts of codes; all when empty
 * @param ignore those to leave out
 */
record Rules(List<String> select, List<String> ignore) {
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
}
