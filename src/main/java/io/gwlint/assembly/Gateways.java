package io.gwlint.assembly;

import io.gwlint.gateway.Dependencies;
import io.gwlint.gateway.Gateway;
import io.gwlint.gateway.History;
import io.gwlint.gateway.Memo;
import io.gwlint.gateway.Network;
import io.gwlint.gateway.Resources;
import io.gwlint.gateway.Snapshot;
import io.gwlint.gateway.Surroundings;
import io.gwlint.linking.Linked;
import io.gwlint.linking.Linker;
import io.gwlint.linking.Neighbours;
import io.gwlint.linking.PlainDefinition;
import io.gwlint.project.ProjectFiles;
import io.gwlint.source.Problem;
import io.gwlint.source.Span;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The gateway that a document would deploy, once for every scenario in which it differs. */
public final class Gateways {
  private final List<Variant> variants;
  private final Optional<Plan> plan;
  private final List<Document> documents;

  private Gateways(List<Variant> variants, Optional<Plan> plan, List<Document> documents) {
    this.variants = variants;
    this.plan = plan;
    this.documents = documents;
  }

  /** True for what has a gateway: templates, and definitions with API Gateway's extensions. */
  public static boolean canRead(Document document) {
    return TemplateReader.isTemplate(document) || PlainDefinition.isOne(document);
  }

  /** As {@link #of(Document, Inputs, Neighbours)}, of a document that stands in no project. */
  public static Gateways of(Document document, Inputs inputs) {
    return of(document, inputs, Neighbours.of(ProjectFiles.none()));
  }

  /**
   * Reads a document and what it leads to; one that is no template has a single gateway of nothing
   * but problems.
   */
  public static Gateways of(Document document, Inputs inputs, Neighbours neighbours) {
    return new Linker(neighbours)
        .link(document, inputs)
        .map(linked -> of(linked, inputs))
        .orElseGet(() -> nothing(List.of(document), document.problems()));
  }

  private static Gateways of(Linked linked, Inputs inputs) {
    Template template = linked.template();
    References references = References.of(template);
    Plan plan = Scenarios.plan(template, inputs, Relevance.of(template, references));
    List<Problem> problems = new ArrayList<>(linked.problems());
    if (!plan.exhaustive()) {
      problems.add(leftOut(template, plan));
    }
    Dependencies dependencies = new Dependencies(references.direct());
    Assembler assembler = new Assembler(template, dependencies, problems, linked.complete());
    List<Variant> variants = new ArrayList<>();
    for (Scenario scenario : plan.scenarios()) {
      variants.add(
          new Variant(scenario, assembler.assemble(new Resolver(template, inputs, scenario))));
    }
    return new Gateways(variants, Optional.of(plan), linked.documents());
  }

  private static Problem leftOut(Template template, Plan plan) {
    Span place =
        template
            .root()
            .entry("Conditions")
            .map(entry -> entry.key().span())
            .orElse(template.root().span());
    return new Problem(Problem.Kind.NOT_ANALYSED, place, String.join("; ", plan.leftOut()));
  }

  /** A single gateway of nothing but problems of some documents, at least one. */
  public static Gateways nothing(List<Document> documents, List<Problem> problems) {
    Network network = new Network(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    Gateway gateway =
        new Gateway(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Resources.none(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            network,
            new Dependencies(Map.of()),
            problems,
            false,
            Surroundings.unknown(),
            History.none(),
            new Memo());
    return new Gateways(
        List.of(new Variant(Scenario.only(), gateway)), Optional.empty(), documents);
  }

  /** One gateway for each scenario, that of the defaults first; at least one. */
  public List<Variant> variants() {
    return variants;
  }

  /**
   * The same, compared with gateways of the same file as it was; a scenario that there was not has
   * no past.
   *
   * @param earlier asked for when there is something to compare; empty for a file that was not
   *     there
   */
  public Gateways since(Supplier<Optional<Gateways>> earlier) {
    if (variants.stream().allMatch(one -> one.gateway().history().snapshots().isEmpty())) {
      return this;
    }
    Map<Scenario, List<Snapshot>> past = new HashMap<>();
    for (Variant one : earlier.get().map(Gateways::variants).orElse(List.of())) {
      past.put(one.scenario(), one.gateway().history().snapshots());
    }
    List<Variant> compared = new ArrayList<>();
    for (Variant one : variants) {
      List<Snapshot> snapshots = past.getOrDefault(one.scenario(), List.of());
      compared.add(new Variant(one.scenario(), one.gateway().since(snapshots)));
    }
    return new Gateways(compared, plan, documents);
  }

  /** The files that the gateway is made of, the one that was asked for first. */
  public List<Document> documents() {
    return documents;
  }

  /** The display name of the file that was asked for. */
  public String name() {
    return documents.get(0).file().name();
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
