package io.gwlint.engine;

import io.gwlint.rule.Rule;
import io.gwlint.rule.RuleDocument;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A rule and its document, which is read when something first asks for it: most rules of a run find
 * nothing.
 */
public final class InstalledRule {
  private final Rule rule;
  private final String name;
  private final Function<Rule, RuleDocument> documents;
  private volatile @Nullable RuleDocument document;

  InstalledRule(Rule rule, Function<Rule, RuleDocument> documents) {
    this.rule = rule;
    this.name = kebab(rule.getClass().getSimpleName());
    this.documents = documents;
  }

  /** The check itself. */
  public Rule rule() {
    return rule;
  }

  /**
   * The name users write, from the name of the class: {@code lambda-permission-missing}. Needs no
   * document.
   */
  public String name() {
    return name;
  }

  /**
   * Its document.
   *
   * @throws IllegalStateException when there is none or it cannot be used
   */
  public RuleDocument document() {
    RuleDocument known = document;
    if (known == null) {
      known = documents.apply(rule);
      document = known;
    }
    return known;
  }

  private static String kebab(String camel) {
    StringBuilder kebab = new StringBuilder(camel.length() + 4);
    for (int i = 0; i < camel.length(); i++) {
      if (i > 0
          && Character.isUpperCase(camel.charAt(i))
          && !Character.isUpperCase(camel.charAt(i - 1))) {
        kebab.append('-');
      }
      kebab.append(camel.charAt(i));
    }
    return kebab.toString().toLowerCase(Locale.ROOT);
  }
}
