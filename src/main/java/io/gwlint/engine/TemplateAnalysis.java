package io.gwlint.engine;

import io.gwlint.assembly.Gateways;
import io.gwlint.assembly.Variant;
import io.gwlint.template.Inputs;
import io.gwlint.tree.Document;
import java.util.ArrayList;
import java.util.List;

/** Runs rules over every gateway that a document can become, and merges what they find. */
public final class TemplateAnalysis {
  private final RuleSet rules;
  private final Inputs inputs;

  /** An analysis with these rules, knowing that of the deployment. */
  public TemplateAnalysis(RuleSet rules, Inputs inputs) {
    this.rules = rules;
    this.inputs = inputs;
  }

  /** Checks a document. Never throws for what a rule does. */
  public Analysis check(Document document) {
    return check(document, Gateways.of(document, inputs));
  }

  /** Checks gateways that were read from a document. */
  Analysis check(Document document, Gateways gateways) {
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
    return new Analysis(merger.findings(), failures);
  }

  /** The gateways that rules would see. */
  public List<Variant> gateways(Document document) {
    return Gateways.of(document, inputs).variants();
  }
}
