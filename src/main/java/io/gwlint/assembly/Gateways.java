package io.gwlint.assembly;

import io.gwlint.gateway.Dependencies;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.Network;
import io.gwlint.source.Problem;
import io.gwlint.template.Inputs;
import io.gwlint.template.Resolver;
import io.gwlint.template.Scenario;
import io.gwlint.template.Template;
import io.gwlint.template.TemplateReader;
import io.gwlint.tree.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The gateway that a document would deploy, once for every scenario in which it differs. */
public final class Gateways {
  private final List<Variant> variants;

  private Gateways(List<Variant> variants) {
    this.variants = variants;
  }

  /** Reads a document; one that is no template has a single gateway of nothing but problems. */
  public static Gateways of(Document document, Inputs inputs) {
    return TemplateReader.read(document)
        .map(template -> of(document, template, inputs))
        .orElseGet(() -> nothing(document.problems()));
  }

  private static Gateways of(Document document, Template template, Inputs inputs) {
    List<Problem> problems = new ArrayList<>(document.problems());
    problems.addAll(template.problems());
    Assembler assembler = new Assembler(template, new Dependencies(Map.of()), problems, true);
    Scenario scenario = Scenario.only();
    Gateway gateway = assembler.assemble(new Resolver(template, inputs, scenario));
    return new Gateways(List.of(new Variant(scenario, gateway)));
  }

  private static Gateways nothing(List<Problem> problems) {
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
            network,
            new Dependencies(Map.of()),
            problems,
            false);
    return new Gateways(List.of(new Variant(Scenario.only(), gateway)));
  }

  /** One gateway for each scenario, that of the defaults first; at least one. */
  public List<Variant> variants() {
    return variants;
  }

  /** In which deployments something holds that was seen in these variants; empty for all. */
  public String when(Set<Variant> holding) {
    return "";
  }
}
