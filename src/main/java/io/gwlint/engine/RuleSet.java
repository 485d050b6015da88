package io.gwlint.engine;

import io.gwlint.rule.Rule;
import io.gwlint.rule.RuleDocument;
import io.gwlint.rule.RuleDocuments;
import io.gwlint.source.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;

/** The rules of a run. */
public final class RuleSet {
  private final List<InstalledRule> rules;
  private final List<InstalledRule> known;

  private RuleSet(Collection<InstalledRule> rules, Collection<InstalledRule> known) {
    this.rules = List.copyOf(rules);
    this.known = List.copyOf(known);
  }

  /** Every rule on the class path. Reads no document. */
  public static RuleSet installed() {
    return of(
        ServiceLoader.load(Rule.class, RuleSet.class.getClassLoader()),
        rule -> RuleDocuments.of(rule.getClass()));
  }

  /** These rules, with documents from elsewhere than the class path. */
  public static RuleSet of(Iterable<Rule> rules, Function<Rule, RuleDocument> documents) {
    List<InstalledRule> installed = new ArrayList<>();
    for (Rule rule : rules) {
      installed.add(new InstalledRule(rule, documents));
    }
    return new RuleSet(installed, installed);
  }

  /** The rules, in no order that means anything. */
  public List<InstalledRule> rules() {
    return rules;
  }

  /**
   * The rules that are selected, all when nothing is, less those ignored. Each selector is a code,
   * a name or the start of codes such as {@code GW3}, in any case. Documents are read only when a
   * selector is a code.
   *
   * @throws UnknownRuleException for a selector that no rule answers to
   */
  public RuleSet choose(Collection<String> select, Collection<String> ignore)
      throws UnknownRuleException {
    if (select.isEmpty() && ignore.isEmpty()) {
      return this;
    }
    Set<InstalledRule> chosen = new LinkedHashSet<>(select.isEmpty() ? rules : all(select));
    chosen.removeAll(all(ignore));
    return new RuleSet(chosen, known);
  }

  /** The same without some rules. */
  RuleSet without(Collection<InstalledRule> others) {
    Set<InstalledRule> left = new LinkedHashSet<>(rules);
    left.removeAll(others);
    return left.size() == rules.size() ? this : new RuleSet(left, known);
  }

  /** The rules that selectors name, all there are when none is given. */
  RuleSet only(Collection<String> selectors) throws UnknownRuleException {
    return selectors.isEmpty() ? new RuleSet(known, known) : new RuleSet(all(selectors), known);
  }

  /**
   * The rules that a selector names, chosen or not.
   *
   * @throws UnknownRuleException when there are none
   */
  List<InstalledRule> named(String selector) throws UnknownRuleException {
    List<InstalledRule> matching = matching(selector.strip().toLowerCase(Locale.ROOT));
    if (matching.isEmpty()) {
      throw unknown(selector.strip());
    }
    return matching;
  }

  /** The rule of that code or name, in any case, chosen or not. */
  public Optional<InstalledRule> find(String codeOrName) {
    String wanted = codeOrName.strip().toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(rule -> rule.name().equals(wanted))
        .findFirst()
        .or(() -> known.stream().filter(rule -> lowerCode(rule).equals(wanted)).findFirst());
  }

  /** What is wrong with a selector that no rule answers to, with the nearest one that is known. */
  public UnknownRuleException unknown(String selector) {
    List<String> words = new ArrayList<>();
    for (InstalledRule rule : known) {
      words.add(rule.name());
      words.add(rule.document().code());
    }
    return new UnknownRuleException(selector, Spelling.nearest(selector, words));
  }

  private Set<InstalledRule> all(Collection<String> selectors) throws UnknownRuleException {
    Set<InstalledRule> found = new LinkedHashSet<>();
    for (String selector : selectors) {
      found.addAll(named(selector));
    }
    return found;
  }

  private List<InstalledRule> matching(String selector) {
    boolean isCode = isCode(selector);
    return known.stream()
        .filter(
            rule -> isCode ? lowerCode(rule).startsWith(selector) : rule.name().equals(selector))
        .toList();
  }

  private static boolean isCode(String selector) {
    return selector.startsWith("gw")
        && selector.substring(2).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String lowerCode(InstalledRule rule) {
    return rule.document().code().toLowerCase(Locale.ROOT);
  }
}
