package io.gwlint.assembly;

import io.gwlint.gateway.Dependencies;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Network;
import io.gwlint.language.LanguageExtensions;
import io.gwlint.sam.SamExpansion;
import io.gwlint.source.Problem;
import io.gwlint.template.Inputs;
import io.gwlint.template.Plan;
import io.gwlint.template.References;
import io.gwlint.template.Resolver;
import io.gwlint.template.Scenario;
import io.gwlint.template.Scenarios;
import io.gwlint.template.Template;
import io.gwlint.template.TemplateReader;
import io.gwlint.tree.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The gateway that a document would deploy, once for every scenario in which it differs. */
public final class Gateways {
  private final List<Variant> variants;
  private final Optional<Plan> plan;

  private Gateways(List<Variant> variants, Optional<Plan> plan) {
    this.variants = variants;
    this.plan = plan;
  }

  /** Reads a document; one that is no template has a single gateway of nothing but problems. */
  public static Gateways of(Document document, Inputs inputs) {
    return TemplateReader.read(document)
        .map(template -> of(document, template, inputs))
        .orElseGet(() -> nothing(document.problems()));
  }

  private static Gateways of(Document document, Template template, Inputs inputs) {
    Template unrolled = LanguageExtensions.expand(template, inputs);
    Template expanded = new SamExpansion(inputs).expand(unrolled);
    List<Problem> problems = new ArrayList<>(document.problems());
    problems.addAll(expanded.problems());
    References references = References.of(expanded);
    if (!Completeness.isPreprocessed(document)) {
      problems.addAll(references.unresolved());
    }
    Plan plan = Scenarios.plan(expanded, inputs, Relevance.of(expanded, references));
    problems.addAll(Completeness.problems(expanded, plan));
    Dependencies dependencies = new Dependencies(references.direct());
    boolean complete = Completeness.isComplete(document, expanded);
    Assembler assembler = new Assembler(expanded, dependencies, problems, complete);
    List<Variant> variants = new ArrayList<>();
    for (Scenario scenario : plan.scenarios()) {
      variants.add(
          new Variant(scenario, assembler.assemble(new Resolver(expanded, inputs, scenario))));
    }
    return new Gateways(variants, Optional.of(plan));
  }

  /** A single gateway of nothing but problems. */
  public static Gateways nothing(List<Problem> problems) {
    Network network = new Network(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    Gateway gateway =
        new Gateway(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            network,
            new Dependencies(Map.of()),
            problems,
            false);
    return new Gateways(List.of(new Variant(Scenario.only(), gateway)), Optional.empty());
  }

  /** One gateway for each scenario, that of the defaults first; at least one. */
  public List<Variant> variants() {
    return variants;
  }

  /**
   * In which deployments something holds that was seen in these variants: {@code Environment is
   * prod}; empty for all.
   */
  public String when(Set<Variant> holding) {
    if (holding.size() == variants.size() || plan.isEmpty()) {
      return "";
    }
    Set<Scenario> scenarios = new HashSet<>();
    holding.forEach(variant -> scenarios.add(variant.scenario()));
    return Scenarios.describe(plan.get(), scenarios);
  }
}
