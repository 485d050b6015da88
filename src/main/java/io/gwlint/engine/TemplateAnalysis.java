package io.gwlint.engine;

import io.gwlint.assembly.Gateways;
import io.gwlint.assembly.Variant;
import io.gwlint.rule.Finding;
import io.gwlint.source.Problem;
import io.gwlint.suppression.SuppressionReader;
import io.gwlint.suppression.Suppressions;
import io.gwlint.template.Inputs;
import io.gwlint.tree.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs rules over every gateway that a document can become, and merges what they find. */
public final class TemplateAnalysis {
  private final RuleSet rules;
  private final Inputs inputs;
  private final Leniency leniency;

  /** An analysis with these rules, knowing that of the deployment. */
  public TemplateAnalysis(RuleSet rules, Inputs inputs) {
    this(rules, inputs, Leniency.usual());
  }

  /** An analysis that lets only certain suppressions count. */
  public TemplateAnalysis(RuleSet rules, Inputs inputs, Leniency leniency) {
    this.rules = rules;
    this.inputs = inputs;
    this.leniency = leniency;
  }

  /** What rules find and where they fail. */
  private record Pass(Document document, List<Finding> findings, List<Failure> failures) {}

  /** Checks a document. Never throws for what a rule does. */
  public Analysis check(Document document) {
    return check(document, Gateways.of(document, inputs));
  }

  /** Checks gateways that were read from a document. */
  Analysis check(Document document, Gateways gateways) {
    Pass pass = pass(document, gateways);
    Suppressions asked = SuppressionReader.read(document);
    if (asked.equals(Suppressions.none())) {
      return new Analysis(pass.findings(), pass.failures(), List.of(), Set.of());
    }
    return filtered(pass, new SuppressionFilter(rules, asked, leniency));
  }

  private Analysis filtered(Pass pass, SuppressionFilter filter) {
    List<Finding> findings = new ArrayList<>(filter.apply(pass.findings()));
    if (filter.hasIdle() && !inputs.equals(Inputs.none())) {
      // Values given on the command line make findings go that are there without them.
      filter.use(pass(pass.document(), Gateways.of(pass.document(), Inputs.none())).findings());
    }
    Set<String> failed = new HashSet<>();
    pass.failures().forEach(failure -> failed.add(failure.subject()));
    List<Problem> problems = filter.problems(failed);
    if (!problems.isEmpty()) {
      Pass second = pass(pass.document(), Gateways.nothing(problems));
      findings.addAll(filter.apply(second.findings()));
      findings.sort(FindingMerger.ORDER);
    }
    return new Analysis(findings, pass.failures(), filter.suppressed(), filter.used());
  }

  private Pass pass(Document document, Gateways gateways) {
    FindingMerger merger = new FindingMerger(document, gateways);
    List<Failure> failures = new ArrayList<>();
    for (InstalledRule rule : rules.rules()) {
      try {
        gateways
            .variants()
            .forEach(
                variant ->
                    rule.rule()
                        .check(variant.gateway(), fault -> merger.add(rule, fault, variant)));
      } catch (RuntimeException | StackOverflowError e) {
        failures.add(Failure.rule(rule.name(), document.file().name(), e));
      }
    }
    return new Pass(document, merger.findings(), failures);
  }

  /** The gateways that rules would see. */
  public List<Variant> gateways(Document document) {
    return Gateways.of(document, inputs).variants();
  }
}
