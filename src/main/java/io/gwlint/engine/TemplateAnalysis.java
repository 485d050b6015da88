package io.gwlint.engine;

import io.gwlint.assembly.Gateways;
import io.gwlint.assembly.Variant;
import io.gwlint.gateway.Gateway;
import io.gwlint.linking.Neighbours;
import io.gwlint.project.ProjectFiles;
import io.gwlint.rule.Finding;
import io.gwlint.source.Problem;
import io.gwlint.suppression.Suppression;
import io.gwlint.suppression.SuppressionReader;
import io.gwlint.suppression.Suppressions;
import io.gwlint.template.Inputs;
import io.gwlint.tree.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Runs rules over every gateway that a document can become, and merges what they find. */
public final class TemplateAnalysis {
  private final RuleSet rules;
  private final Circumstances circumstances;

  /** An analysis with these rules, knowing that of the deployment. */
  public TemplateAnalysis(RuleSet rules, Inputs inputs) {
    this(rules, Circumstances.of(inputs));
  }

  /** An analysis in certain circumstances. */
  TemplateAnalysis(RuleSet rules, Circumstances circumstances) {
    this.rules = rules;
    this.circumstances = circumstances;
  }

  /** What is checked: a document and the files that it may lead to. */
  private record Subject(
      Document document,
      Neighbours neighbours,
      Optional<Function<Inputs, Optional<Gateways>>> past) {
    Gateways gateways(Inputs inputs) {
      Gateways now = Gateways.of(document, inputs, neighbours);
      return past.map(then -> now.since(() -> then.apply(inputs))).orElse(now);
    }
  }

  /** What rules find and where they fail. */
  private record Pass(List<Finding> findings, List<Failure> failures) {}

  /** Checks a document that stands alone in its project. Never throws for what a rule does. */
  public Analysis check(Document document) {
    return check(document, ProjectFiles.empty());
  }

  /** Checks a document and the files that it points to. Never throws for what a rule does. */
  public Analysis check(Document document, ProjectFiles files) {
    return check(document, Neighbours.of(files));
  }

  /** Checks a document and what it leads to. Never throws for what a rule does. */
  public Analysis check(Document document, Neighbours neighbours) {
    return check(document, neighbours, Optional.empty());
  }

  /**
   * Checks a document, compared with its past.
   *
   * @param past its gateways as they were, when there is something to compare
   */
  Analysis check(
      Document document,
      Neighbours neighbours,
      Optional<Function<Inputs, Optional<Gateways>>> past) {
    Subject subject = new Subject(document, neighbours, past);
    return check(subject, subject.gateways(circumstances.inputs()));
  }

  /** Checks gateways that were read from a document. */
  Analysis check(Document document, Gateways gateways) {
    Neighbours none = Neighbours.of(ProjectFiles.empty());
    return check(new Subject(document, none, Optional.empty()), gateways);
  }

  private Analysis check(Subject subject, Gateways gateways) {
    Analysis found = filtered(subject, gateways);
    ConstructNames names = new ConstructNames(gateways.documents(), subject.neighbours().files());
    return new Analysis(
        names.in(found.findings()), found.failures(), found.suppressed(), found.used());
  }

  private Analysis filtered(Subject subject, Gateways gateways) {
    Pass pass = pass(gateways);
    Suppressions asked = asked(gateways.documents());
    if (asked.equals(Suppressions.none())) {
      return new Analysis(pass.findings(), pass.failures(), List.of(), Set.of());
    }
    SuppressionFilter filter = new SuppressionFilter(rules, asked, circumstances.leniency());
    List<Finding> findings = new ArrayList<>(filter.apply(pass.findings()));
    // Values given for this deployment make findings go that another has, or one without them.
    for (Inputs other : circumstances.others()) {
      if (filter.hasIdle()) {
        filter.use(pass(subject.gateways(other)).findings());
      }
    }
    findings.addAll(filter.apply(objections(filter, pass, gateways.documents())));
    findings.sort(FindingMerger.ORDER);
    return new Analysis(findings, pass.failures(), filter.suppressed(), filter.used());
  }

  /** What all files of a gateway ask to be left out. */
  private static Suppressions asked(List<Document> documents) {
    if (documents.size() == 1) {
      return SuppressionReader.read(documents.get(0));
    }
    List<Suppression> all = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Document document : documents) {
      Suppressions one = SuppressionReader.read(document);
      all.addAll(one.list());
      problems.addAll(one.problems());
    }
    return new Suppressions(all, problems);
  }

  /** What is to be said of the suppressions themselves. */
  private List<Finding> objections(SuppressionFilter filter, Pass pass, List<Document> documents) {
    Set<String> failed = new HashSet<>();
    pass.failures().forEach(failure -> failed.add(failure.subject()));
    List<Problem> problems = filter.problems(failed);
    return problems.isEmpty() ? List.of() : pass(Gateways.nothing(documents, problems)).findings();
  }

  private Pass pass(Gateways gateways) {
    FindingMerger merger = new FindingMerger(gateways);
    List<Variant> variants = gateways.variants();
    // Made once: rules keep what they work out of a gateway by which one it is.
    List<Gateway> seen =
        variants.stream().map(one -> one.gateway().in(circumstances.surroundings())).toList();
    List<Failure> failures = new ArrayList<>();
    for (InstalledRule rule : rules.rules()) {
      try {
        for (int i = 0; i < variants.size(); i++) {
          Variant variant = variants.get(i);
          rule.rule().check(seen.get(i), fault -> merger.add(rule, fault, variant));
        }
      } catch (RuntimeException | StackOverflowError e) {
        failures.add(Failure.rule(rule.name(), gateways.name(), e));
      }
    }
    return new Pass(merger.findings(), failures);
  }

  /** The gateways that rules would see. */
  public List<Variant> gateways(Document document) {
    return Gateways.of(document, circumstances.inputs()).variants();
  }
}
